package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Sends letters: to staff, to platforms, and to people who asked for them. */
@ApplicationScoped
class LetterSender implements WayOut {
    private final StaffLetters toStaff;
    private final PlatformLetters toPlatforms;
    private final PersonLetters toPeople;
    private final MailSender mail;
    private final Leases leases;

    LetterSender(
            StaffLetters toStaff, PlatformLetters toPlatforms, PersonLetters toPeople, MailSender mail, Leases leases) {
        this.toStaff = toStaff;
        this.toPlatforms = toPlatforms;
        this.toPeople = toPeople;
        this.mail = mail;
        this.leases = leases;
    }

    @Override
    public boolean carries(DeliveryKind kind) {
        return switch (kind) {
            case LETTER_TO_STAFF, LETTER_TO_PLATFORM, LETTER_TO_PERSON -> true;
            case WEBHOOK, WEBHOOK_TO_STAFF, CONNECTOR, CHECKPOINT -> false;
        };
    }

    @Override
    public Attempt send(Leased delivery, Instant now) {
        Optional<Letter> written = letter(delivery, now);
        written.ifPresent(letter -> leases.keepText(delivery, letter.kept()));
        return written.map(letter -> delivery.kind() == DeliveryKind.LETTER_TO_PERSON
                        ? mail.sendQuietly(
                                delivery.id(), letter, toPeople.from().orElseThrow())
                        : mail.send(delivery.id(), letter))
                .orElseGet(() -> Attempt.notAllowed("the recipient has no mail address"));
    }

    private Optional<Letter> letter(Leased delivery, Instant now) {
        UUID request = delivery.requestId();
        if (delivery.kind() == DeliveryKind.LETTER_TO_STAFF) {
            return toStaff.write(delivery, now);
        }
        UUID caseId = delivery.caseId();
        if (delivery.kind() == DeliveryKind.LETTER_TO_PERSON && caseId != null) {
            return toPeople.write(caseId);
        }
        if (request == null) {
            return Optional.empty();
        }
        return delivery.topic().equals(Outbox.WITHDRAWN)
                ? toPlatforms.withdraw(request)
                : toPlatforms.write(request, delivery.id(), now);
    }
}
