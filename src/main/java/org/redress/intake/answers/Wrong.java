package org.redress.intake.answers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.cases.MailAddress;
import org.redress.web.Texts;

/** What keeps an answer from being taken. Little is required: all else can be left out. */
public final class Wrong {
    private static final int LONGEST_WORDS = 10_000;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_ADDRESSES = 100_000;

    private final Map<String, String> found = new LinkedHashMap<>();
    private final Answers answers;
    private final String language;

    private Wrong(Answers answers, String language) {
        this.answers = answers;
        this.language = language;
    }

    /** {@return field name to words; empty when the step's answers can be taken} */
    public static Map<String, String> in(Step step, Answers answers, String language) {
        Wrong wrong = new Wrong(answers, language);
        wrong.check(step);
        return wrong.found;
    }

    /** {@return what has to be put right before all can be sent: at least something reported, and whom it shows} */
    public static Map<String, String> in(Answers answers, String language) {
        Wrong wrong = new Wrong(answers, language);
        Arrays.stream(Step.values()).forEach(wrong::check);
        boolean onlyPicture = Stream.of("addresses", "place", "threat").noneMatch(answers::given);
        wrong.unless(!onlyPicture || answers.given("fingerprints"), "addresses", "where_wrong");
        return wrong.found;
    }

    private void check(Step step) {
        switch (step) {
            case WHO -> {
                unless(answers.given("capacity"), "capacity", "who_wrong");
                unless(answers.one("authority").length() <= LONGEST_WORDS, "authority", "too_long_words");
            }
            case WHERE -> where();
            case PICTURE -> unless(Fingerprinted.areSound(answers), "fingerprints", "picture_wrong");
            case WORDS -> {
                unless(answers.one("words").length() <= LONGEST_WORDS, "words", "too_long_words");
                unless(answers.one("looks_real").length() <= LONGEST_WORDS, "looks_real", "too_long_words");
            }
            case CONTACT, MADE, TRUE ->
                step.fields()
                        .forEach(field -> unless(answers.one(field).length() <= LONGEST_LINE, field, "too_long_line"));
            case COUNTRY, ASK, KEEP -> {}
        }
        if (step == Step.CONTACT && answers.has("letters", "yes")) {
            unless(MailAddress.parse(answers.one("contact")).isPresent(), "contact", "contact_wrong_mail");
        }
        if (step == Step.TRUE && answers.has("signs", "self")) {
            unless(answers.given("name"), "name", "true_wrong_name");
        }
    }

    private void where() {
        boolean any = Stream.of("addresses", "place", "threat", "only_picture", "fingerprints")
                .anyMatch(answers::given);
        unless(any, "addresses", "where_wrong");
        boolean fits = answers.one("addresses").length() <= LONGEST_ADDRESSES
                && Pasted.apart(answers.one("addresses")).size() <= Pasted.MOST;
        unless(fits, "addresses", "where_too_many");
        unless(answers.one("place").length() <= LONGEST_WORDS, "place", "too_long_words");
        unless(answers.one("threat").length() <= LONGEST_WORDS, "threat", "too_long_words");
    }

    private void unless(boolean fine, String field, String text) {
        if (!fine) {
            found.put(field, Texts.text(language, text));
        }
    }
}
