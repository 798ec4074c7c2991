package org.redress.cases.sharing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A regulator that an evidence pack can be made for.
 *
 * @param name as it calls itself, in every language
 * @param country whose it is: an ISO 3166-1 code or {@code EU}; empty when nobody says
 * @param openPgpKey its public key (RFC 9580, ASCII armour), to which web addresses are encrypted; null when it has none,
 *     and then it gets no address
 */
public record Receiver(
        UUID id, String name, String country, @Nullable String openPgpKey) {}
