package org.redress.audit.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The two kinds of hash of RFC 6962, section 2.1; each is told from the other by its first byte. */
public final class TreeHash {
    public static final int LENGTH = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private TreeHash() {}

    /** {@return SHA-256(0x00 || data)} */
    public static byte[] leaf(byte[] data) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(data);
    }

    /** {@return SHA-256(0x01 || left || right)} */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** {@return the root of the tree without a leaf: SHA-256 of nothing} */
    public static byte[] empty() {
        return sha256().digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
