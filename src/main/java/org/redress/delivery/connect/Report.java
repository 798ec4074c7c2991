package org.redress.delivery.connect;

import java.util.UUID;
import org.redress.platform.WebAddress;

/**
 * What a report says. Nothing of the person is in it: the organisation reports as who may act for them.
 *
 * @param synthetic whether the picture is said to be made or changed by a machine
 * @param words what a moderator reads, in English: neither the address nor who reports stands in it
 * @param link where the platform answers without an account
 */
public record Report(UUID requestId, WebAddress address, boolean synthetic, Signatory from, String words, String link) {
    /** Who reports. */
    public record Signatory(String name, String mail) {}

    /** {@return the words with who reports and where to answer, cut to what the service takes} */
    String signed(int most) {
        String from = from().name() + " reports this for the person shown. ";
        String answer = "\nContact: " + from().mail() + "\nAnswer without an account: " + link;
        return from + cut(words, Math.max(0, most - from.length() - answer.length())) + answer;
    }

    /** {@return the words alone, for a service that passes them on} */
    String unsigned(int most) {
        return cut(words, most);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    @Override
    public String toString() {
        return "Report[" + requestId + "]";
    }
}
