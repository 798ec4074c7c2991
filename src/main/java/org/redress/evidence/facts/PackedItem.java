package org.redress.evidence.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item, asked of one platform. It says nothing of who is shown, and nothing of where it is.
 *
 * @param number from 1, within the pack
 * @param id the same for the same item in every pack for the same receiver, and another one for any other
 * @param request likewise for the removal request
 * @param place what was reported: {@code web_address}, {@code place}
 * @param made {@code synthetic}, {@code real}, {@code unsure}
 * @param capacity {@code subject}, or {@code acting} for the person shown
 * @param reportedAt in a pack over many cases the beginning of its day, as when consent was given and each element since
 * @param acknowledgedAt the first evidence that the platform has it
 * @param refusalGround null unless it refused
 * @param copies requests about the same thing after it came back
 */
public record PackedItem(
        int number,
        UUID id,
        UUID request,
        String platform,
        String channel,
        String place,
        String made,
        @Nullable String generator,
        String capacity,
        String status,
        Instant reportedAt,
        Instant sentAt,
        @Nullable Instant acknowledgedAt,
        Consent consent,
        List<Supplied> elements,
        List<Receipt> receipts,
        List<Clock> clocks,
        List<Said> answers,
        @Nullable String refusalGround,
        List<Observed> observed,
        List<Check> checks,
        List<Sent> deliveries,
        @Nullable UUID follows,
        List<Copy> copies,
        @Nullable Complaint complaint) {

    /**
     * What the person agreed to.
     *
     * @param scope {@code facts}, {@code answers}, {@code addresses}
     */
    public record Consent(List<String> scope, Instant givenAt) {}

    /**
     * One element that a rule asks of a valid request, and since when the report held it.
     *
     * @param reference the platform's own number for the request, if it gave one and that may be shared
     */
    public record Supplied(
            String element,
            Instant at,
            String channel,
            @Nullable String reference) {}

    /**
     * Evidence that the platform has the request.
     *
     * @param proof such as the platform's number; null when there is none, or the person did not agree that words are
     *     shared
     */
    public record Receipt(String how, Instant at, @Nullable String proof) {}

    /**
     * What the platform answered.
     *
     * @param code ground of refusal, missing elements, or what was done
     * @param words verbatim; null when nothing was said, or the person did not agree that words are shared
     * @param struckOut whether it was recorded, or said, by mistake
     */
    public record Said(
            Instant at,
            String what,
            String by,
            @Nullable String code,
            @Nullable String words,
            @Nullable String reference,
            @Nullable String statement,
            boolean struckOut) {}

    /** What was seen of the item: by whom and how. */
    public record Observed(Instant at, String what, String by, String how) {}

    /**
     * One automatic look at the item's address; nothing of what was read is kept.
     *
     * @param rules the version of the checker's rules
     * @param status the HTTP status; null when no answer came, and then {@code trouble} says why
     * @param verdict what follows from this and the looks before it
     */
    public record Check(
            Instant at,
            String rules,
            @Nullable Integer status,
            @Nullable String trouble,
            String finding,
            String verdict) {}

    /** Something that left for the platform, and each attempt at it. */
    public record Sent(String kind, String topic, Instant queuedAt, String status, List<Attempt> attempts) {
        /** {@return the same without what the other side said} */
        public Sent withoutWords() {
            List<Attempt> bare = attempts.stream()
                    .map(each -> new Attempt(each.number(), each.at(), each.outcome(), each.code(), null))
                    .toList();
            return new Sent(kind, topic, queuedAt, status, bare);
        }
    }

    /**
     * One attempt to deliver.
     *
     * @param detail what the other side said, such as a mail server's acceptance; null when it said nothing, or the
     *     person did not agree that words are shared
     */
    public record Attempt(
            int number,
            Instant at,
            String outcome,
            @Nullable Integer code,
            @Nullable String detail) {}

    /**
     * The complaint that was made to the platform after it missed the limit, and what came of it.
     *
     * @param outcome null while nothing came
     * @param reference the platform's own number for it, and {@code words} its answer: null when there is none, or the
     *     person did not agree that words are shared
     */
    public record Complaint(
            String kind,
            String channel,
            Instant madeAt,
            @Nullable String reference,
            @Nullable String outcome,
            @Nullable Instant answeredAt,
            @Nullable String words) {}

    /** It came back, and was asked for again. */
    public record Copy(UUID request, @Nullable Instant sentAt, String status) {}
}
