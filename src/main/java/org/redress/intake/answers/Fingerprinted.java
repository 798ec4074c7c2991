package org.redress.intake.answers;

import java.util.List;
import org.redress.cases.ItemKind;
import org.redress.fingerprint.Measured;
import org.redress.web.Texts;

/** The lines of hashes that a person's device made, and how they are called on the pages. */
public final class Fingerprinted {
    /** More pictures than anybody picks by hand. */
    public static final int MOST = 50;

    private static final String FIELD = "fingerprints";

    private Fingerprinted() {}

    /** {@return each line once, in the order made} */
    public static List<String> lines(Answers answers) {
        return answers.one(FIELD)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    static boolean areSound(Answers answers) {
        List<String> lines = lines(answers);
        return lines.size() <= MOST
                && lines.stream().allMatch(line -> Measured.parse(line).isPresent());
    }

    /** {@return a thing as the person knows it: what they typed, or that it is a picture's or a video's fingerprint} */
    public static String words(ItemKind kind, String typed, String language) {
        if (kind != ItemKind.FINGERPRINT) {
            return typed;
        }
        return Texts.text(language, typed.startsWith("video") ? "item_video" : "item_picture");
    }
}
