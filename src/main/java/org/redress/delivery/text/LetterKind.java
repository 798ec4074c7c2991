package org.redress.delivery.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A letter whose text can be changed. */
public enum LetterKind {
    /** Asks a platform that takes reports by e-mail. */
    PLATFORM_REQUEST(
            "platform-request",
            List.of("platform", "address", "declared", "signature", "request", "link", "mail", "organisation"),
            List.of("address", "declared", "signature", "request", "mail")),
    /** Takes such a request back. */
    PLATFORM_WITHDRAWAL(
            "platform-withdrawal", List.of("platform", "request", "mail", "organisation"), List.of("request")),
    /** Tells a person who wants letters that there is something new, and no more: it has no place for anything. */
    PERSON_NEWS("person-news", List.of(), List.of());

    private static final Map<String, String> MEANINGS = Map.of(
            "platform", "the platform's name",
            "address", "the web address that is asked about",
            "declared", "what the person declared, one a line",
            "signature", "who signs: the organisation, or the person when they chose to",
            "request", "the request's id, by which the platform answers",
            "link", "where the platform answers without an account; without it the link stands at the end",
            "mail", "the address that answers go to",
            "organisation", "our name");
    private static final List<String> IN_SUBJECT = List.of("platform", "request");

    private final String slug;
    private final List<String> places;
    private final List<String> required;

    LetterKind(String slug, List<String> places, List<String> required) {
        this.slug = slug;
        this.places = places;
        this.required = required;
    }

    public static Optional<LetterKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }

    public String slug() {
        return slug;
    }

    /** {@return the names that may stand in braces in its text} */
    public List<String> places() {
        return places;
    }

    /** {@return those without which it would not be understood} */
    public List<String> required() {
        return required;
    }

    List<String> placesInSubject() {
        return places.stream().filter(IN_SUBJECT::contains).toList();
    }

    public boolean isToThePerson() {
        return this == PERSON_NEWS;
    }

    /** {@return what a name in braces stands for} */
    public static String meaning(String place) {
        return MEANINGS.getOrDefault(place, "");
    }
}
