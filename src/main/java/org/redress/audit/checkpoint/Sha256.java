package org.redress.audit.checkpoint;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over bytes one after the other. */
final class Sha256 {
    private Sha256() {}

    static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
