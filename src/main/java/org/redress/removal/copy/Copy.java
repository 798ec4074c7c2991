package org.redress.removal.copy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Detail;
import org.redress.cases.approval.Part;

/**
 * All that is kept of a case, save what must not lie in a file: the access code, which nobody has, and the code word.
 *
 * @param told what the person told of themselves, by field
 * @param record who did what, without words, from the audit
 */
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
    public record Declared(String declaration, Instant at, String wording) {}

    /** Which platform the person agreed to be asked, or which regulator they agreed reads about the case; with no time when they only said no. */
    public record Asked(
            String name,
            @Nullable Instant givenAt,
            @Nullable Instant withdrawnAt,
            boolean onHold) {}

    /** One thing reported. */
    public record Thing(
            int number,
            String kind,
            String typed,
            String made,
            Instant addedAt,
            @Nullable Instant takenBackAt,
            List<Request> requests) {
        private Thing until(Instant end) {
            return new Thing(
                    number,
                    kind,
                    typed,
                    made,
                    addedAt,
                    takenBackAt,
                    requests.stream().map(request -> request.until(end)).toList());
        }
    }

    /** What one platform was asked. */
    public record Request(
            String id,
            String platform,
            String state,
            @Nullable Instant sentAt,
            List<Step> steps,
            List<Clock> clocks) {
        private Request until(Instant end) {
            List<Step> then =
                    steps.stream().filter(step -> !step.at().isAfter(end)).toList();
            return new Request(id, platform, state, sentAt, then, clocks);
        }
    }

    /** A step, with what the platform said. */
    public record Step(Instant at, String what, String words) {}

    /** A rule's clock. */
    public record Clock(String rule, String state, @Nullable Instant dueAt, List<Fact> facts) {}

    /** Why a clock started or stopped. */
    public record Fact(String kind, Instant at, String why) {}

    /** A message. */
    public record Said(Instant at, String from, String words) {}

    /** A line of the audit. */
    public record Recorded(Instant at, String by, String action) {}

    /** Whether the person changed how to reach them after that time. */
    public boolean contactChangedAfter(Instant then) {
        return record.stream()
                .anyMatch(entry -> entry.action().equals("case.contact-changed")
                        && entry.at().isAfter(then));
    }

    /**
     * {@return the same without what is of no part among these, without what was said or reported after {@code end}, and
     * without the record of who did what}
     */
    public Copy only(Set<Part> parts, Instant end) {
        Map<String, String> theirs = new TreeMap<>(told);
        theirs.keySet().removeIf(field -> !parts.contains(Part.of(Detail.valueOf(field))));
        boolean words = parts.contains(Part.WORDS);
        boolean addresses = parts.contains(Part.ADDRESSES);
        return new Copy(
                madeAt,
                reference,
                state,
                reportedAt,
                null,
                capacity,
                onHold,
                parts.contains(Part.CONTACT) ? countries : Set.of(),
                parts.contains(Part.CONTACT) ? language : "",
                theirs,
                words
                        ? declarations.stream()
                                .filter(made -> !made.at().isAfter(end))
                                .toList()
                        : List.of(),
                addresses ? recipients : List.of(),
                addresses
                        ? things.stream()
                                .filter(thing -> !thing.addedAt().isAfter(end))
                                .map(thing -> thing.until(end))
                                .toList()
                        : List.of(),
                parts.contains(Part.MESSAGES)
                        ? messages.stream()
                                .filter(said -> !said.at().isAfter(end))
                                .toList()
                        : List.of(),
                List.of());
    }
}
