package org.redress.fingerprint.publication;

/** Which measure a published hash is. */
public enum Signal {
    /** 32 bytes; pictures that match differ in at most 31 bits. */
    PDQ,
    /** 16 bytes; the very same file of a video. */
    VIDEO_MD5
}
