package org.redress.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Random bytes and hashes for codes and tokens. The slow hash is Argon2id with 19456 KiB, 2 passes and 1 lane, as
 * OWASP's password storage advice has it (less memory in tests alone: production refuses that), over the code's HMAC under a pepper that the database never holds.
 */
@ApplicationScoped
public class Codes {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;

    private final SecureRandom random = new SecureRandom();
    private final Hmac pepper;
    private final int memoryKib;

    Codes(
            Secrets secrets,
            @ConfigProperty(name = "redress.vault.code-memory-kib", defaultValue = "" + MEMORY_KIB) int memoryKib) {
        pepper = new Hmac(secrets.pepper());
        this.memoryKib = memoryKib;
    }

    /** {@return whether the slow hash is another one than production's} */
    public boolean areCheap() {
        return memoryKib != MEMORY_KIB;
    }

    public byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return made;
    }

    public byte[] salt() {
        return random(SALT_BYTES);
    }

    /** Takes tens of milliseconds and 19 MiB on purpose: never hold a database connection meanwhile. */
    public byte[] slowHash(String code, byte[] salt) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(memoryKib)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        argon.generateBytes(pepper.of(code.getBytes(StandardCharsets.UTF_8)), hash);
        return hash;
    }

    /** Compares in constant time. */
    public boolean matches(String code, byte[] salt, byte[] hash) {
        return MessageDigest.isEqual(slowHash(code, salt), hash);
    }

    /** For values that are random themselves, such as a visit's cookie; a code that a person types needs the slow hash. */
    public byte[] sha256(byte[] value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
