package org.redress.delivery.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.NotAcceptable;

/** What a letter's text must hold and must not. */
final class LetterRules {
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_SENTENCE = 25;

    /** The same as on the person's pages. */
    private static final Pattern BLAMES_OR_SCARES = Pattern.compile(
            "(?iU)revenge|porn|you should have|why did you|failed to|allege|\\bclaim|innocent|\\binvalid\\b|illegal|victim");

    private static final Pattern PROMISES = Pattern.compile("(?iU)we will remove|guarantee|we promise");

    /** Whoever looks over the shoulder must not learn what it is about, or whom it comes from. */
    private static final Pattern TELLS = Pattern.compile(
            "(?iU)redress|deepfake|fake|intim|íntim|nude|naked|\\bnu(?:e|es|s)?\\b|desnud|sex|abus|report|\\bcase\\b|police|removal"
                    + "|helpline|image|imagen|photo|foto|picture|video|vidéo|llun|signalement|victime|dossier|denuncia"
                    + "|víctima|\\bcaso\\b|achos|adrodd|agos|dioddef|cam-drin|بلاغ|حميم|إساءة|ضحية|قضية|إباحي|رپورٹ|کیس|فحش"
                    + "|متاثر|زیادتی|صور|تصویر");

    private static final Pattern LEADS = Pattern.compile("(?i)https?:|www\\.|@|\\b[a-z0-9-]+\\.[a-z]{2,}\\b|[0-9]{3,}");

    private LetterRules() {}

    /** @throws NotAcceptable with everything that is wrong */
    static void check(LetterKind kind, LetterText letter) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (letter.subject().isEmpty() || letter.subject().length() > LONGEST_SUBJECT) {
            wrong.put("subject", "Write a subject of at most " + LONGEST_SUBJECT + " characters, on one line.");
        }
        if (letter.text().isBlank() || letter.text().length() > LONGEST_TEXT) {
            wrong.put("text", "Write a text of at most " + LONGEST_TEXT + " characters.");
        }
        places("subject", letter.subject(), kind.placesInSubject(), List.of(), wrong);
        places("text", letter.text(), kind.places(), kind.required(), wrong);
        if (kind.isToThePerson()) {
            quiet("subject", shortened(letter.subject()), wrong);
            quiet("text", shortened(letter.text()), wrong);
        }
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
    }

    /** What is too long is refused in any case, and not searched to its end. */
    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static void places(
            String field, String text, List<String> allowed, List<String> required, Map<String, String> wrong) {
        String unknown = LetterText.placesIn(text)
                .filter(place -> !allowed.contains(place))
                .distinct()
                .map(LetterRules::braced)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            wrong.putIfAbsent(field, "There is nothing to put in for " + unknown + ". " + mayStand(allowed));
        }
        String missing = required.stream()
                .filter(place -> LetterText.placesIn(text).noneMatch(place::equals))
                .map(LetterRules::braced)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            wrong.putIfAbsent(field, "Put in " + missing + ": without it the letter is not understood.");
        }
    }

    private static void quiet(String field, String text, Map<String, String> wrong) {
        found(text, LEADS)
                .ifPresent(word -> wrong.putIfAbsent(
                        field, "Take out “" + word + "”: this letter holds no address, link, number or reference."));
        Stream.of(TELLS, BLAMES_OR_SCARES, PROMISES)
                .flatMap(pattern -> found(text, pattern).stream())
                .findFirst()
                .ifPresent(word -> wrong.putIfAbsent(
                        field,
                        "Take out “" + word + "”: it tells, scares, blames or promises. Somebody else may read this."));
        boolean tooLong = Stream.of(text.split("[.?!:؟۔](\\s|$)"))
                .anyMatch(sentence -> sentence.strip().split("\\s+").length > LONGEST_SENTENCE);
        if (tooLong) {
            wrong.putIfAbsent(field, "Write sentences of at most " + LONGEST_SENTENCE + " words.");
        }
    }

    private static java.util.Optional<String> found(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(hit -> hit.group()).findFirst();
    }

    private static String mayStand(List<String> allowed) {
        return allowed.isEmpty()
                ? "Nothing in braces may stand here."
                : "Here may stand " + allowed.stream().map(LetterRules::braced).collect(Collectors.joining(", ")) + ".";
    }

    private static String braced(String place) {
        return "{" + place + "}";
    }
}
