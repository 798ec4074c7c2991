package org.redress.evidence.facts;

import java.util.List;
import java.util.UUID;

/** What an annex says once its receiver has opened it. */
public record Addresses(UUID packId, List<Address> items) {

    /**
     * Where one item is.
     *
     * @param id as the pack calls the item
     * @param address the web address, or the place in words, as the person typed it
     */
    public record Address(UUID id, String address) {}
}
