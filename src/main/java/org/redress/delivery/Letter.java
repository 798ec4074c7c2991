package org.redress.delivery;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.cases.MailAddress;

/**
 * A letter in plain text.
 *
 * @param to one mail address
 * @param attachment a JSON document, or null
 * @param kept what the outbox may keep of the text: nothing personal
 */
record Letter(
        String to, String subject, String text, @Nullable String attachment, String kept) {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");

    /** No line break can leave the subject for another header. */
    Letter {
        subject = CONTROL.matcher(subject).replaceAll(" ").strip();
    }

    /** {@return whether {@code to} is one plain address, without a name, a comma or a line break} */
    boolean isAddressedToOne() {
        return MailAddress.parse(to).filter(one -> one.text().equals(to)).isPresent();
    }

    Optional<String> json() {
        return Optional.ofNullable(attachment);
    }
}
