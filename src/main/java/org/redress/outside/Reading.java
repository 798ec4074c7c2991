package org.redress.outside;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Reads the beginning of a body. Both what comes in and what it becomes when decompressed are bounded, so that neither a
 * bomb nor a stream that decompresses to nothing is followed.
 */
final class Reading {
    private static final int BLOCK = 4_096;

    private final int most;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private boolean cut;

    Reading(int most) {
        this.most = most;
    }

    /**
     * @param coding as Content-Encoding says it; empty for none
     * @throws NotFetched for a coding that we do not undo, several of them, or one that is not what it says
     */
    void from(InputStream wire, String coding) throws IOException, NotFetched {
        Bounded bounded = new Bounded(wire, most);
        try (InputStream in = decoded(bounded, coding.strip().toLowerCase(Locale.ROOT))) {
            drain(in);
        } catch (ZipException e) {
            throw new NotFetched(NotFetched.Why.NOT_READABLE);
        } catch (EOFException e) {
            if (!bounded.isSpent()) {
                throw e;
            }
        }
        cut = bounded.isSpent() || read.size() == most;
    }

    byte[] bytes() {
        return read.toByteArray();
    }

    /** Whether we stopped, rather than the server. */
    boolean isCut() {
        return cut;
    }

    private static InputStream decoded(InputStream wire, String coding) throws IOException, NotFetched {
        return switch (coding) {
            case "", "identity" -> wire;
            case "gzip", "x-gzip" -> new GZIPInputStream(wire);
            case "deflate" -> new InflaterInputStream(wire);
            default -> throw new NotFetched(NotFetched.Why.NOT_READABLE);
        };
    }

    private void drain(InputStream in) throws IOException {
        byte[] block = new byte[BLOCK];
        while (read.size() < most) {
            int got = in.read(block, 0, Math.min(BLOCK, most - read.size()));
            if (got < 0) {
                return;
            }
            read.write(block, 0, got);
        }
    }

    /** So many bytes from the wire, and no more. */
    private static final class Bounded extends FilterInputStream {
        private int left;

        Bounded(InputStream wire, int most) {
            super(wire);
            this.left = most;
        }

        boolean isSpent() {
            return left == 0;
        }

        /** The connection is cut by whoever made it, not read to its end. */
        @Override
        public void close() {}

        @Override
        public int read() throws IOException {
            int got = left == 0 ? -1 : in.read();
            left -= got < 0 ? 0 : 1;
            return got;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = left == 0 ? -1 : in.read(into, from, Math.min(length, left));
            left -= Math.max(got, 0);
            return got;
        }
    }
}
