package org.redress.partner.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.partner.answers.Acknowledgement;
import org.redress.partner.answers.Question;
import org.redress.partner.answers.Refusal;
import org.redress.partner.answers.Removal;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;

/** Reads a typed form into the body that the API takes, held to the same limits. */
@ApplicationScoped
class Reading {
    private final Validator validator;

    Reading(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param now what is removed cannot be removed later than this
     * @throws NotAcceptable with everything that is wrong, by field
     */
    Object body(Kind kind, Typed typed, Instant now) {
        Map<String, String> wrong = new LinkedHashMap<>();
        @Nullable String number = orNull(typed.get("reference"));
        Object body =
                switch (kind) {
                    case ACKNOWLEDGEMENT -> new Acknowledgement(number);
                    case QUESTION -> new Question(missing(typed), words(typed, "Write your question.", wrong), number);
                    case REMOVAL -> removal(typed, now, wrong);
                    case REFUSAL ->
                        new Refusal(
                                chosen(RefusalGround.class, typed.get("ground"))
                                        .orElseGet(
                                                () -> wrong("ground", "Choose a reason.", RefusalGround.OTHER, wrong)),
                                words(typed, "Write why, for a person to read.", wrong),
                                number,
                                null);
                };
        validator.validate(body).forEach(found -> {
            String field = found.getPropertyPath().toString();
            wrong.putIfAbsent(field, "Write less: " + found.getMessage() + ".");
        });
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
        return body;
    }

    private static Removal removal(Typed typed, Instant now, Map<String, String> wrong) {
        return new Removal(
                at(typed, now, wrong),
                chosen(Removal.Done.class, typed.get("done"))
                        .orElseGet(() -> wrong("done", "Choose what was done.", Removal.Done.DELETED, wrong)),
                chosen(Removal.Copies.class, typed.get("copies"))
                        .orElseGet(() -> wrong(
                                "copies", "Choose what was done about copies.", Removal.Copies.NOT_SEARCHED, wrong)),
                orNull(typed.get("words")),
                orNull(typed.get("reference")),
                null);
    }

    private static Instant at(Typed typed, Instant now, Map<String, String> wrong) {
        try {
            Instant at = LocalDate.parse(typed.get("date"))
                    .atTime(LocalTime.parse(typed.get("time")))
                    .toInstant(ZoneOffset.UTC);
            return at.isAfter(now) ? wrong("date", "Write a time that is not in the future.", now, wrong) : at;
        } catch (DateTimeException e) {
            return wrong("date", "Write a date such as 2026-11-26 and a time such as 14:05, in UTC.", now, wrong);
        }
    }

    private static String words(Typed typed, String ask, Map<String, String> wrong) {
        String words = typed.get("words");
        return words.isEmpty() ? wrong("words", ask, "-", wrong) : words;
    }

    private static Set<Element> missing(Typed typed) {
        return Arrays.stream(typed.get("missing").split(" "))
                .flatMap(name -> chosen(Element.class, name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> Optional<E> chosen(Class<E> of, String name) {
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** Stands in while other fields are looked at: nothing is taken as long as anything is wrong. */
    private static <T> T wrong(String field, String words, T instead, Map<String, String> wrong) {
        wrong.put(field, words);
        return instead;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
