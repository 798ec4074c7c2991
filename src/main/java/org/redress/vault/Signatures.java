package org.redress.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Signs with Ed25519 (RFC 8032), with one key pair for each purpose; anybody can check with the public half. */
@ApplicationScoped
@Transactional
public class Signatures {
    private static final int LENGTH = 64;

    private final SigningKeys keys;
    private final KeyWrapping wrapping;
    private final SecureRandom random = new SecureRandom();

    Signatures(SigningKeys keys, KeyWrapping wrapping) {
        this.keys = keys;
        this.wrapping = wrapping;
    }

    /** {@return 64 bytes} The first call for a purpose makes its key pair. */
    public byte[] sign(String purpose, byte[] message, Instant now) {
        SigningKey key = keys.of(purpose).orElseGet(() -> keys.keep(fresh(purpose, now), purpose, now));
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, new Ed25519PrivateKeyParameters(wrapping.open(key.id(), key.wrapped()), 0));
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    /** Whether the organisation signed exactly this for this purpose. */
    public boolean verify(String purpose, byte[] message, byte[] signature) {
        Optional<byte[]> known = publicKey(purpose);
        if (known.isEmpty() || signature.length != LENGTH) {
            return false;
        }
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(known.get(), 0));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    /** {@return the 32 bytes of RFC 8032; empty before anything was signed} */
    public Optional<byte[]> publicKey(String purpose) {
        return keys.of(purpose).map(SigningKey::publicKey);
    }

    private SigningKey fresh(String purpose, Instant now) {
        UUID id = UUID.randomUUID();
        Ed25519PrivateKeyParameters secret = new Ed25519PrivateKeyParameters(random);
        byte[] known = secret.generatePublicKey().getEncoded();
        return new SigningKey(id, purpose, known, wrapping.seal(id, secret.getEncoded()), now);
    }
}
