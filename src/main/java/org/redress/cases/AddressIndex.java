package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.redress.platform.WebAddress;
import org.redress.vault.BlindIndex;

/** The keyed indexes under which an item is found again by its web address, which itself is sealed. */
@ApplicationScoped
public class AddressIndex {
    private final BlindIndex blindIndex;

    AddressIndex(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
    }

    /** {@return the index of exactly this address} */
    public byte[] of(WebAddress address) {
        return blindIndex.of("web-address", address.normal());
    }

    /** {@return the indexes of this address over https, and over http} */
    public List<byte[]> ofEither(WebAddress address) {
        return Stream.of("https", "http")
                .map(scheme -> of(new WebAddress(scheme, address.host(), address.rest())))
                .toList();
    }

    /** {@return the index of all addresses of a host, with and without {@code www.}} */
    public byte[] ofHost(String host) {
        return blindIndex.of("web-host", host.startsWith("www.") ? host.substring("www.".length()) : host);
    }
}
