package org.redress.evidence.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a pack says. Every time is UTC. Its JSON is described by {@code docs/evidence/pack.schema.json}.
 *
 * @param about which items it is about
 * @param notice what is not in it
 * @param figures of what its figures are
 * @param rules each version that one of its clocks is bound by, once
 * @param annex null when no web address goes along
 */
public record Pack(
        UUID packId,
        Instant generatedAt,
        Application application,
        Organisation organisation,
        String receiver,
        About about,
        String timeZone,
        String notice,
        String figures,
        List<RuleFacts> rules,
        List<PackedItem> items,
        Patterns patterns,
        @Nullable Annex annex,
        Integrity integrity) {

    /** What made the pack. */
    public record Application(String name, String version) {}

    /** Who answers for it. */
    public record Organisation(String name, String contact) {}

    /**
     * What was asked for.
     *
     * @param scope {@code case}, or {@code many}
     * @param platform its name, where the pack is about one
     * @param generator the AI tool's name, where the pack is about one
     * @param rule its id, where only what it binds was chosen
     * @param from sent at or after this; null where no period was chosen
     * @param until sent before this
     */
    public record About(
            String scope,
            @Nullable String platform,
            @Nullable String generator,
            @Nullable String rule,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /**
     * A file beside the pack with the web addresses of its items.
     *
     * @param openPgpKey fingerprint of the key that opens it, in hexadecimal
     * @param addresses how many it holds
     */
    public record Annex(String openPgpKey, int addresses) {}

    /**
     * How it can be checked.
     *
     * @param digest what the digest beside the pack is
     * @param audit the entries of the audit about its items with their proofs; null when there are none
     */
    public record Integrity(String digest, @Nullable AuditFacts audit) {}
}
