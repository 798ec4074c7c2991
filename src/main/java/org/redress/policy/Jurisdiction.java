package org.redress.policy;

import java.util.Set;

/**
 * Where a rule holds.
 *
 * @param code an ISO 3166-1 alpha-2 code, {@code EU}, or {@code *} for everywhere
 */
public record Jurisdiction(String code) {
    private static final Set<String> MEMBERS_OF_THE_EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** @param countries ISO codes of every country the person has a link to: home, nationality, where it was seen */
    public boolean isLinkedToAny(Set<String> countries) {
        return countries.stream().anyMatch(this::holdsIn);
    }

    private boolean holdsIn(String country) {
        return code.equals("*") || code.equals(country) || (code.equals("EU") && MEMBERS_OF_THE_EU.contains(country));
    }
}
