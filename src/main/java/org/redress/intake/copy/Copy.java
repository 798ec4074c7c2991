package org.redress.intake.copy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a case, save what must not lie in a file: the access code, which nobody has, and the code word.
 *
 * @param told what the person told of themselves, by field
 * @param record who did what, without words, from the audit
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Copy(
        Instant madeAt,
        String reference,
        String state,
        Instant reportedAt,
        @Nullable Instant lastOpenedAt,
        String capacity,
        boolean onHold,
        Set<String> countries,
        String language,
        Map<String, String> told,
        List<Declared> declarations,
        List<Asked> recipients,
        List<Thing> things,
        List<Said> messages,
        List<Recorded> record) {

    /** A declaration, and which wording of it was shown. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Declared(String declaration, Instant at, String wording) {}

    /** Whom the person agreed to be asked. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Asked(
            String name, Instant givenAt, @Nullable Instant withdrawnAt, boolean onHold) {}

    /** One thing reported. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Thing(
            int number,
            String kind,
            String typed,
            String made,
            Instant addedAt,
            @Nullable Instant takenBackAt,
            List<Request> requests) {}

    /** What one platform was asked. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Request(
            String id,
            String platform,
            String state,
            @Nullable Instant sentAt,
            List<Step> steps,
            List<Clock> clocks) {}

    /** A step, with what the platform said. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Step(Instant at, String what, String words) {}

    /** A rule's clock. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Clock(String rule, String state, @Nullable Instant dueAt, List<Fact> facts) {}

    /** Why a clock started or stopped. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Fact(String kind, Instant at, String why) {}

    /** A message. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Said(Instant at, String from, String words) {}

    /** A line of the audit. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Recorded(Instant at, String by, String action) {}
}
