package org.redress.vault;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.redress.NotFound;

/**
 * Seals personal data under its owner's key: a case, a draft, a platform, a pack, or a reply about one over many. A sealed value opens only for the owner
 * and the field that it was sealed for, so values swapped between rows or columns are refused.
 */
@ApplicationScoped
@Transactional
public class Vault {
    private final VaultKeys keys;
    private final KeyWrapping wrapping;
    private final UnwrappedKeys unwrapped;

    Vault(VaultKeys keys, KeyWrapping wrapping, UnwrappedKeys unwrapped) {
        this.keys = keys;
        this.wrapping = wrapping;
        this.unwrapped = unwrapped;
    }

    /** Each owner gets one key, once; a second call for the same owner fails. */
    public void createKey(UUID owner, Instant now) {
        keys.persist(new VaultKey(owner, wrapping.newWrappedKey(owner), now));
    }

    /** @param field the column or member the value belongs to, such as {@code item.typed} */
    public byte[] seal(UUID owner, String field, String clear) {
        return seal(owner, field, clear.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is no text, such as a file. */
    public byte[] seal(UUID owner, String field, byte[] clear) {
        try {
            return key(owner).encrypt(clear, place(owner, field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value of field " + field + " cannot be sealed", e);
        }
    }

    /**
     * @throws Erased when the owner's key was destroyed
     * @throws IllegalStateException when the value was sealed for another owner or field, or was changed
     */
    public String open(UUID owner, String field, byte[] sealed) {
        return new String(openBytes(owner, field, sealed), StandardCharsets.UTF_8);
    }

    /** The same for what is no text. */
    public byte[] openBytes(UUID owner, String field, byte[] sealed) {
        try {
            return key(owner).decrypt(sealed, place(owner, field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value of field " + field + " does not belong here", e);
        }
    }

    public boolean holdsKey(UUID owner) {
        VaultKey key = keys.findById(owner);
        return key != null && !key.isDestroyed();
    }

    /** Erasure: whatever the owner's key sealed is gone, here and in every copy of the sealed values. */
    public void destroyKey(UUID owner, Instant now) {
        VaultKey key = keys.findById(owner);
        if (key != null) {
            key.destroy(now);
            unwrapped.forget(owner);
        }
    }

    /** Reads the keys of many owners at once, so that opening a page of them costs one query. */
    public void expect(Collection<UUID> owners) {
        if (!owners.isEmpty()) {
            keys.list("owner in ?1", owners);
        }
    }

    private Aead key(UUID owner) {
        return unwrapped.get(owner, this::unwrap);
    }

    private Aead unwrap(UUID owner) {
        VaultKey key = keys.findById(owner);
        if (key == null) {
            throw new NotFound("key");
        }
        return wrapping.unwrap(owner, key.wrapped());
    }

    private static byte[] place(UUID owner, String field) {
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES * 2 + name.length)
                .put(KeyWrapping.bytes(owner))
                .put(name)
                .array();
    }
}
