package org.redress.cases.prepared;

import java.util.Map;
import java.util.TreeMap;
import org.redress.NotAcceptable;

/** What an answer says, and in which language. */
public record Text(String language, String title, String words) {
    static final int LONGEST_TITLE = 80;
    static final int LONGEST = 5_000;

    public Text {
        language = language.strip();
        title = title.strip();
        words = words.strip().replace("\r\n", "\n");
    }

    /** @throws NotAcceptable when something is missing, too long, or worded as no text of ours may be */
    void check() {
        Map<String, String> wrong = new TreeMap<>();
        if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            wrong.put("language", "Choose a language.");
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            wrong.put("title", "Give it a title of at most " + LONGEST_TITLE + " characters.");
        }
        if (words.isEmpty() || words.length() > LONGEST) {
            wrong.put("words", "Write the answer, in at most " + LONGEST + " characters.");
        }
        Wording.against(words).ifPresent(problem -> wrong.put("words", problem));
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
    }
}
