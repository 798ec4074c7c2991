package org.redress.intake.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.cases.Declaration;
import org.redress.web.Languages;
import org.redress.web.Texts;

/** The answers as the person checks them before sending. */
@ApplicationScoped
public class Summary {
    @Inject
    Places places;

    @Inject
    Languages languages;

    /**
     * What the page shows.
     *
     * @param countries names; empty when none was given
     * @param asked whom the person wants to be asked
     * @param missing what is not declared, so that some clocks will not start
     */
    public record Shown(
            Answers answers, List<Place> places, String countries, List<String> asked, List<Declaration> missing) {}

    public Shown of(Answers answers) {
        String countries = Stream.of("home", "link")
                .flatMap(field -> answers.all(field).stream())
                .map(code -> Countries.name(code, languages.current()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        Map<String, String> recipients = places.recipients(answers);
        List<String> asked = recipients.keySet().stream()
                .filter(recipient -> answers.has("consent", recipient))
                .map(recipient -> name(recipient, recipients))
                .toList();
        return new Shown(answers, places(answers), countries, asked, missing(answers));
    }

    private List<Place> places(Answers answers) {
        return places.in(answers).stream().map(this::inWords).toList();
    }

    private Place inWords(Place place) {
        String words = Fingerprinted.words(place.kind(), place.typed(), languages.tag());
        return new Place(place.kind(), words, place.recipient(), place.name(), place.platform());
    }

    private String name(String recipient, Map<String, String> recipients) {
        return recipient.equals(Places.WATCHERS)
                ? Texts.text(languages.tag(), "ask_watchers")
                : recipients.getOrDefault(recipient, "");
    }

    private static List<Declaration> missing(Answers answers) {
        return Stream.of(Declaration.values())
                .filter(each -> each != Declaration.ORGANISATION_SIGNS && each != Declaration.OWN_SIGNATURE)
                .filter(each -> !answers.has("declared", each.name()))
                .toList();
    }
}
