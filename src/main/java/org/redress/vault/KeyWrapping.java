package org.redress.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** Makes owners' keys (AES-256-GCM) and wraps them with the key-encryption key, bound to their owner. */
@ApplicationScoped
class KeyWrapping {
    private final Aead keyEncryptionKey;

    KeyWrapping(Secrets secrets) {
        try {
            AeadConfig.register();
            keyEncryptionKey = aead(secrets.keyEncryptionKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key-encryption key cannot be used", e);
        }
    }

    byte[] newWrappedKey(UUID owner) {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, keyEncryptionKey, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    /** @throws IllegalStateException when the wrapped key is another owner's, or was changed */
    Aead unwrap(UUID owner, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, keyEncryptionKey, bytes(owner))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a wrapped key does not belong to its owner", e);
        }
    }

    /** Wraps another kind of secret, bound to its owner. */
    byte[] seal(UUID owner, byte[] secret) {
        try {
            return keyEncryptionKey.encrypt(secret, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be wrapped", e);
        }
    }

    /** @throws IllegalStateException when the wrapped secret is another owner's, or was changed */
    byte[] open(UUID owner, byte[] wrapped) {
        try {
            return keyEncryptionKey.decrypt(wrapped, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a wrapped secret does not belong to its owner", e);
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @AccessesPartialKey
    private static Aead aead(byte[] raw) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(raw.length)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        AesGcmKey key = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
