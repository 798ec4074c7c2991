package org.redress.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands letters to the organisation's mail server, one recipient at a time. In the demo they stay on the desk. */
@ApplicationScoped
class MailSender {
    private static final int OK = 250;
    /** The mail client's own class for a server's refusal, by name: only the rims see that library. */
    private static final String SAID_NO = "SMTPException";

    private final Mailer mailer;
    private final Organisation organisation;
    private final boolean showOnly;

    MailSender(
            Mailer mailer,
            Organisation organisation,
            @ConfigProperty(name = "redress.delivery.mode", defaultValue = "send") String mode) {
        this.mailer = mailer;
        this.organisation = organisation;
        this.showOnly = mode.equals("show");
    }

    /** @param id stays the same over retries, so that a mail server or a person can tell a repetition */
    Attempt send(UUID id, Letter letter) {
        return send(letter, () -> mail(id, letter));
    }

    /** The same with a sender of its own, and with no header that names the organisation or this software. */
    Attempt sendQuietly(UUID id, Letter letter, String from) {
        return send(letter, () -> quiet(id, letter, from));
    }

    private Attempt send(Letter letter, Supplier<Mail> mail) {
        if (!letter.isAddressedToOne()) {
            return Attempt.notAllowed("not a single plain mail address");
        }
        if (showOnly) {
            return Attempt.accepted(null, "shown, not sent");
        }
        try {
            mailer.send(mail.get());
            return Attempt.accepted(OK, "accepted by the mail server");
        } catch (RuntimeException e) {
            return failed(rootOf(e));
        }
    }

    /** The server's words may hold the address, so only what kind of failure it was is kept. */
    private static Attempt failed(Throwable why) {
        String kind = why.getClass().getSimpleName();
        return kind.equals(SAID_NO)
                ? Attempt.refused(null, "refused by the mail server", null)
                : Attempt.noAnswer("not accepted: " + kind);
    }

    private Mail mail(UUID id, Letter letter) {
        Mail mail = Mail.withText(letter.to(), letter.subject(), letter.text())
                .setFrom(organisation.mail())
                .addHeader("Message-ID", "<" + id + "@" + organisation.domain() + ">")
                .addHeader("X-Redress-Delivery", id.toString())
                .addHeader("Auto-Submitted", "auto-generated");
        letter.json()
                .ifPresent(json ->
                        mail.addAttachment("xarf.json", json.getBytes(StandardCharsets.UTF_8), "application/json"));
        return mail;
    }

    private static Mail quiet(UUID id, Letter letter, String from) {
        return Mail.withText(letter.to(), letter.subject(), letter.text())
                .setFrom(from)
                .addHeader("Message-ID", "<" + id + from.substring(from.indexOf('@')) + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
