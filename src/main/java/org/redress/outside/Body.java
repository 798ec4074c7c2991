package org.redress.outside;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The bytes of an answer, decompressed, for whoever asked; they are never stored. */
public final class Body {
    private final byte[] bytes;
    private final Charset charset;

    Body(byte[] bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return the bytes in the character set that the server named, or else in UTF-8} */
    public String text() {
        return new String(bytes, charset);
    }

    static Charset utf8() {
        return StandardCharsets.UTF_8;
    }
}
