package org.redress.vault.openpgp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;
import org.redress.NotAcceptable;

/** A published OpenPGP key (RFC 9580) that can be encrypted to. */
public final class PublicKey {
    private static final int ENCRYPTING = KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE;

    private final PGPPublicKey primary;
    private final PGPPublicKey encrypting;

    private PublicKey(PGPPublicKey primary, PGPPublicKey encrypting) {
        this.primary = primary;
        this.encrypting = encrypting;
    }

    /**
     * @param armoured as it is published, in ASCII armour
     * @param now as of when it must not be expired
     * @throws NotAcceptable for the field {@code key}, when nothing can be encrypted to it
     */
    public static PublicKey read(String armoured, Instant now) {
        try {
            byte[] text = armoured.getBytes(StandardCharsets.UTF_8);
            Iterator<PGPPublicKeyRing> rings = new PGPPublicKeyRingCollection(
                            PGPUtil.getDecoderStream(new ByteArrayInputStream(text)), new BcKeyFingerprintCalculator())
                    .getKeyRings();
            while (rings.hasNext()) {
                PGPPublicKeyRing ring = rings.next();
                for (PGPPublicKey key : ring) {
                    if (mayBeEncryptedTo(key) && !key.hasRevocation() && !isExpired(key, now)) {
                        return new PublicKey(ring.getPublicKey(), key);
                    }
                }
            }
        } catch (IOException | PGPException | RuntimeException e) {
            throw new NotAcceptable("key", "This is no OpenPGP public key in ASCII armour.");
        }
        throw new NotAcceptable("key", "Nothing can be encrypted to this key: it is expired, revoked or only signs.");
    }

    /** {@return the fingerprint of the primary key, upper-case hexadecimal, to compare with what its owner publishes} */
    public String fingerprint() {
        return HexFormat.of().formatHex(primary.getFingerprint()).toUpperCase(Locale.ROOT);
    }

    /** {@return an armoured message with AES-256 and an integrity check, which only the owner of the key opens} */
    public byte[] encrypt(byte[] clear, String fileName, Instant now) {
        PGPEncryptedDataGenerator generator =
                new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                        .setWithIntegrityPacket(true)
                        .setSecureRandom(new SecureRandom()));
        generator.addMethod(new BcPublicKeyKeyEncryptionMethodGenerator(encrypting));
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try (ArmoredOutputStream armour = new ArmoredOutputStream(message);
                OutputStream sealed = generator.open(armour, new byte[1 << 12])) {
            OutputStream literal = new PGPLiteralDataGenerator()
                    .open(sealed, PGPLiteralData.BINARY, fileName, clear.length, Date.from(now));
            literal.write(clear);
            literal.close();
        } catch (IOException | PGPException e) {
            throw new IllegalStateException("an annex cannot be encrypted", e);
        }
        return message.toByteArray();
    }

    /** What the key's owner signed about it decides; an algorithm alone says only that it would work. */
    private static boolean mayBeEncryptedTo(PGPPublicKey key) {
        int flags = 0;
        Iterator<PGPSignature> signatures = key.getSignatures();
        while (signatures.hasNext()) {
            PGPSignatureSubpacketVector signed = signatures.next().getHashedSubPackets();
            flags |= signed == null ? 0 : signed.getKeyFlags();
        }
        return key.isEncryptionKey() && (flags == 0 || (flags & ENCRYPTING) != 0);
    }

    private static boolean isExpired(PGPPublicKey key, Instant now) {
        long seconds = key.getValidSeconds();
        return seconds > 0
                && key.getCreationTime().toInstant().plusSeconds(seconds).isBefore(now);
    }
}
