package org.redress.vault;

import com.google.crypto.tink.Aead;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The keys that this transaction has unwrapped: a page with two hundred sealed values unwraps one. */
@TransactionScoped
class UnwrappedKeys implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient Map<UUID, Aead> keys = new HashMap<>();

    Aead get(UUID owner, Function<UUID, Aead> unwrap) {
        return keys.computeIfAbsent(owner, unwrap);
    }

    void forget(UUID owner) {
        keys.remove(owner);
    }
}
