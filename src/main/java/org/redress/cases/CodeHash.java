package org.redress.cases;

import java.security.MessageDigest;

/** A slow hash of a code that a person types, and the salt it was made with. */
record CodeHash(byte[] hash, byte[] salt) {

    /** Compares in constant time with a hash made with this salt. */
    boolean is(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }
}
