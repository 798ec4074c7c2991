package org.redress.desk.past;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;

/**
 * One line of the audit with what it takes to say it.
 *
 * @param action as the audit has it, such as {@code removal-request.send}
 * @param about the platform it concerns by name, or empty
 * @param to the member who was given the case by name; empty when it was given to nobody
 * @param subject what it was done to; null where that has no id
 */
record Deed(
        Instant at,
        Actor by,
        String action,
        String about,
        String to,
        @Nullable UUID subject) {}
