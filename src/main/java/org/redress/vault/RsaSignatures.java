package org.redress.vault;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** Signatures of others: RSASSA-PKCS1-v1_5 over SHA-256 (RFC 8017 section 8.2). */
public final class RsaSignatures {
    private static final int FEWEST_BITS = 2_048;
    private static final int MOST_BITS = 8_192;

    private RsaSignatures() {}

    /** Whether this is an RSA public key of 2048 bits or more, as SubjectPublicKeyInfo in PEM. */
    public static boolean isKey(String pem) {
        return key(pem).isPresent();
    }

    /** Whether the key's owner signed exactly these bytes. */
    public static boolean verify(String pem, byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key(pem).orElseThrow());
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            // A signature of another length or form is none.
            return false;
        }
    }

    private static Optional<PublicKey> key(String pem) {
        String base64 = pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
            int bits = ((RSAPublicKey) key).getModulus().bitLength();
            return bits >= FEWEST_BITS && bits <= MOST_BITS ? Optional.of(key) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Not such a key.
            return Optional.empty();
        }
    }
}
