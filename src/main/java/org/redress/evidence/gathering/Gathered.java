package org.redress.evidence.gathering;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.cases.sharing.SharingConsent;
import org.redress.evidence.facts.PackedItem;
import org.redress.evidence.facts.RuleFacts;

/** What was gathered so far for one pack. */
public final class Gathered {
    private final boolean overMany;
    private final List<PackedItem> items = new ArrayList<>();
    private final Map<String, RuleFacts> rules = new LinkedHashMap<>();
    private final Map<UUID, String> addresses = new LinkedHashMap<>();
    private final Map<UUID, UUID> requests = new LinkedHashMap<>();
    private final Map<UUID, Instant> agreed = new LinkedHashMap<>();

    /** @param overMany whether the pack is over many cases, so that nothing may tell which items are one person's */
    public Gathered(boolean overMany) {
        this.overMany = overMany;
    }

    public boolean overMany() {
        return overMany;
    }

    /**
     * {@return a time that no clock is reckoned by} In a pack over many the beginning of its day in UTC: to the
     * microsecond it would be the same for whatever one person told us at once, and for nobody else's.
     */
    Instant told(Instant at) {
        return overMany ? at.truncatedTo(ChronoUnit.DAYS) : at;
    }

    void add(PackedItem item, SharingConsent consent, UUID requestId) {
        items.add(item);
        agreed.putIfAbsent(consent.caseId(), consent.givenAt());
        requests.put(requestId, item.request());
    }

    void rule(RuleFacts rule) {
        rules.putIfAbsent(rule.id() + " " + rule.version() + " " + rule.calendar(), rule);
    }

    void address(UUID item, String typed) {
        addresses.put(item, typed);
    }

    int nextNumber() {
        return items.size() + 1;
    }

    public List<PackedItem> items() {
        return List.copyOf(items);
    }

    /** Each version once, in the order met. */
    public List<RuleFacts> rules() {
        return List.copyOf(rules.values());
    }

    /** Web addresses that may go along, by the item's name in the pack. */
    public Map<UUID, String> addresses() {
        return Map.copyOf(addresses);
    }

    /** The requests inside, each with its name in the pack. */
    public Map<UUID, UUID> requests() {
        return Map.copyOf(requests);
    }

    public Set<UUID> cases() {
        return Set.copyOf(agreed.keySet());
    }

    /** The cases inside, each with when the consent was given by which it was read first. */
    public Map<UUID, Instant> agreed() {
        return Map.copyOf(agreed);
    }
}
