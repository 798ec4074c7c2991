package org.redress.alert;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Rung;
import org.redress.removal.Obligation;

/**
 * One line of the desk's list of alerts: the case's reference, the platform and how late; nothing intimate.
 *
 * @param about whose clock it is
 * @param request empty when the organisation itself is late
 * @param platform its name; empty when the organisation itself is late
 * @param who whom it was handed to and whose case it is
 */
public record AlertView(
        UUID id,
        UUID deadlineId,
        Rung rung,
        About about,
        Optional<UUID> request,
        Optional<String> platform,
        String rule,
        Instant dueAt,
        Instant raisedAt,
        Who who) {

    /**
     * Whose clock it is.
     *
     * @param caseId empty for a duty that belongs to no case
     * @param reference of the case; empty when nothing of it may be named any more, and without one
     * @param words what a duty without a case is about; null for one of a case
     */
    public record About(
            Optional<UUID> caseId,
            String reference,
            @Nullable String words,
            Obligation obligation,
            UUID obligationId) {}

    /**
     * Names of members of staff.
     *
     * @param holderId whom it was handed to; empty while nobody in particular has it
     */
    public record Who(Optional<UUID> holderId, Optional<String> holder, Optional<String> assignee) {}

    /** Where a next page goes on. */
    public record Position(Instant raisedAt, UUID id) {
        /** {@return it as it stands in an address} */
        public String word() {
            return raisedAt + "," + id;
        }

        /** {@return what {@link #word} wrote; empty for anything else} */
        public static Optional<Position> parse(String word) {
            String[] parts = word.split(",", -1);
            try {
                return parts.length == 2
                        ? Optional.of(new Position(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                        : Optional.empty();
            } catch (IllegalArgumentException | DateTimeException madeUp) {
                return Optional.empty();
            }
        }
    }

    /** {@return where it stands; a page goes on after the oldest alert of its last clock} */
    public Position position() {
        return new Position(raisedAt, id);
    }

    /** {@return how late, in whole hours; negative while there is time left} */
    public long hoursLate(Instant now) {
        return Duration.between(dueAt, now).toHours();
    }
}
