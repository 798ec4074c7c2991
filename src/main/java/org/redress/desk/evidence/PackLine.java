package org.redress.desk.evidence;

import java.util.UUID;

/**
 * A pack in a list.
 *
 * @param about in words
 * @param state in a word, with {@code tone}
 */
public record PackLine(UUID id, String receiver, String about, String asked, String state, String tone) {
    public boolean waits() {
        return tone.equals("wait");
    }
}
