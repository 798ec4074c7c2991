package org.redress.desk.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Reference;
import org.redress.platform.WebAddress;

/**
 * What somebody typed into the box, understood.
 *
 * @param typed without spaces around it
 * @param reference set when it reads as one
 * @param address set when it reads as a web address or a host
 */
record Sought(
        String typed,
        @Nullable Reference reference,
        @Nullable WebAddress address) {
    static Sought of(String raw) {
        String typed = raw.strip();
        Optional<Reference> reference = Reference.parse(typed);
        Optional<WebAddress> address =
                typed.isEmpty() || reference.isPresent() ? Optional.empty() : WebAddress.parse(typed);
        return new Sought(typed, reference.orElse(null), address.orElse(null));
    }

    /** Whether the address is a host alone, so that everything there is meant. */
    boolean isHost() {
        return address != null && address.rest().equals("/");
    }

    /** How it was understood, as the page says it; an address is defanged. */
    String shown() {
        if (reference != null) {
            return reference.shown();
        }
        if (address == null) {
            return typed;
        }
        return isHost() ? address.host().replace(".", "[.]") : address.defanged();
    }

    /** Which of the pages this is: {@code nothing}, {@code unclear}, {@code reference}, {@code host} or {@code address}. */
    String kind() {
        if (reference != null) {
            return "reference";
        }
        if (address == null) {
            return typed.isEmpty() ? "nothing" : "unclear";
        }
        return isHost() ? "host" : "address";
    }
}
