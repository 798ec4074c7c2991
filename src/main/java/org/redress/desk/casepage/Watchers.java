package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;
import org.redress.desk.TimeWords;
import org.redress.fingerprint.publication.Feedback;
import org.redress.fingerprint.publication.Publication;
import org.redress.fingerprint.publication.PublicationStatus;
import org.redress.fingerprint.publication.Publications;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;

/** Says of each platform that watches for a fingerprint where it stands, and what the platform said of it. */
@ApplicationScoped
class Watchers {
    private final Publications publications;
    private final Platforms platforms;

    Watchers(Publications publications, Platforms platforms) {
        this.publications = publications;
        this.platforms = platforms;
    }

    /** {@return a sentence for each platform; none for what is no fingerprint} */
    List<String> of(Item item) {
        if (item.kind() != ItemKind.FINGERPRINT) {
            return List.of();
        }
        return publications.ofItem(item.id()).stream()
                .map(each -> name(each) + ": " + state(each) + said(each))
                .toList();
    }

    private static String state(Publication publication) {
        if (publication.status() == PublicationStatus.ACTIVE) {
            return publication.served() ? "has it and watches for it" : "published, not fetched yet";
        }
        if (!publication.served()) {
            return "withdrawn before it was fetched";
        }
        return publication
                .confirmedAt()
                .map(at -> "deleted, confirmed " + TimeWords.day(at))
                .orElse("withdrawn, not confirmed yet");
    }

    private static String said(Publication publication) {
        String at = publication.feedbackAt().map(TimeWords::day).orElse("");
        return publication
                .feedback()
                .map(said -> "; said " + word(said) + " " + at)
                .orElse("");
    }

    private static String word(Feedback said) {
        return switch (said) {
            case MATCHED -> "that something matches";
            case BLOCKED -> "that it blocked a match";
            case NOT_BLOCKED -> "that it looked at a match and left it";
            case DELETED -> "that it deleted the fingerprint";
        };
    }

    private String name(Publication publication) {
        return platforms
                .findByIdOptional(publication.platformId())
                .map(Platform::name)
                .orElse("A platform");
    }
}
