package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;
import org.redress.fingerprint.publication.Publication;
import org.redress.fingerprint.publication.PublicationStatus;
import org.redress.fingerprint.publication.Publications;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;

/** Says which sites watch for a picture, and which confirmed that they deleted its fingerprint. */
@ApplicationScoped
class Watchers {
    @Inject
    Publications publications;

    @Inject
    Platforms platforms;

    /** {@return one for each site; none for what is no fingerprint} */
    List<Line.Told> of(Item item, StateWords words) {
        if (item.kind() != ItemKind.FINGERPRINT) {
            return List.of();
        }
        return publications.ofItem(item.id()).stream()
                .map(each -> new Line.Told(at(each), words.text(key(each), name(each)), ""))
                .toList();
    }

    private static Instant at(Publication publication) {
        return publication.confirmedAt().or(publication::withdrawnAt).orElse(publication.publishedAt());
    }

    private static String key(Publication publication) {
        if (publication.status() == PublicationStatus.ACTIVE) {
            return publication.served() ? "watch_active" : "watch_offered";
        }
        if (publication.confirmedAt().isPresent()) {
            return "watch_confirmed";
        }
        return publication.served() ? "watch_asked" : "watch_never";
    }

    private String name(Publication publication) {
        return platforms
                .findByIdOptional(publication.platformId())
                .map(Platform::name)
                .orElse("");
    }
}
