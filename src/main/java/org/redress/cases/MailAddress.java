package org.redress.cases;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One plain mail address: no name, no second one, no line break that could become another header.
 *
 * @param text as it goes into a letter's head
 */
public record MailAddress(String text) {
    private static final Pattern ONE =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    public static Optional<MailAddress> parse(String typed) {
        String text = typed.replaceAll("^ +| +$", "");
        return ONE.matcher(text).matches() ? Optional.of(new MailAddress(text)) : Optional.empty();
    }

    /** Says nothing: an address must not reach a log by accident. */
    @Override
    public String toString() {
        return "MailAddress[hidden]";
    }
}
