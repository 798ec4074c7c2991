package org.redress.cases.sharing;

import java.util.Set;
import java.util.UUID;

/**
 * What a person lets regulators have. Their name and how to reach them are never among it.
 *
 * @param receivers which of them get facts: times, states, platforms
 * @param answers whether platforms' words go along, which could name the person
 * @param addresses whether web addresses go along, encrypted to the receiver
 */
public record Shared(Set<UUID> receivers, boolean answers, boolean addresses) {
    public static final Shared NOTHING = new Shared(Set.of(), false, false);

    public Shared {
        receivers = Set.copyOf(receivers);
    }
}
