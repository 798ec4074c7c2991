package org.redress.fingerprint;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * PDQ of one picture, bit by bit as the reference computes it: all arithmetic in 32-bit floats, at full resolution. The
 * pages compute it on the person's device; this is the same for tests and for whoever holds a picture lawfully.
 *
 * @param hashes of the picture as it is, and turned and mirrored in the seven other ways
 * @param quality how much there is to see, 0 to 100; below 50 a fingerprint says too little
 */
public record Pdq(Map<Dihedral, PdqHash> hashes, int quality) {
    /** Least quality of a fingerprint that is kept. */
    public static final int LEAST_QUALITY = 50;

    private static final int SMALLEST = 5;
    private static final int SIDE = 64;
    private static final int CUT = 16;
    private static final int MEDIAN = 127;
    private static final float SCALE = (float) Math.sqrt(2.0 / SIDE);
    private static final float[][] COSINES = cosines();

    /** {@return the hash of the picture as it is} */
    public PdqHash hash() {
        return Objects.requireNonNull(hashes.get(Dihedral.ORIG));
    }

    /** @param rgb three values 0 to 255 a pixel, row by row */
    public static Pdq ofRgb(int width, int height, int[] rgb) {
        float[] luma = new float[width * height];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.299f * rgb[3 * i] + 0.587f * rgb[3 * i + 1] + 0.114f * rgb[3 * i + 2];
        }
        return of(width, height, luma);
    }

    private static Pdq of(int width, int height, float[] luma) {
        if (width < SMALLEST || height < SMALLEST) {
            return new Pdq(every(new float[CUT][CUT]), 0);
        }
        if (width != SIDE || height != SIDE) {
            BoxFilter.smooth(luma, width, height);
        }
        float[][] small = decimate(luma, width, height);
        return new Pdq(every(transform(small)), quality(small));
    }

    private static float[][] decimate(float[] luma, int width, int height) {
        float[][] small = new float[SIDE][SIDE];
        for (int i = 0; i < SIDE; i++) {
            int row = (int) ((i + 0.5) * height / SIDE);
            for (int j = 0; j < SIDE; j++) {
                small[i][j] = luma[row * width + (int) ((j + 0.5) * width / SIDE)];
            }
        }
        return small;
    }

    private static int quality(float[][] small) {
        int sum = 0;
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                sum += i + 1 < SIDE ? gradient(small[i][j], small[i + 1][j]) : 0;
                sum += j + 1 < SIDE ? gradient(small[i][j], small[i][j + 1]) : 0;
            }
        }
        return Math.min(100, sum / 90);
    }

    private static int gradient(float u, float v) {
        return Math.abs((int) ((u - v) * 100 / 255));
    }

    private static float[][] cosines() {
        float[][] cosines = new float[CUT][SIDE];
        for (int i = 0; i < CUT; i++) {
            for (int j = 0; j < SIDE; j++) {
                cosines[i][j] = (float) (SCALE * Math.cos(Math.PI / (2 * SIDE) * (i + 1) * (2 * j + 1)));
            }
        }
        return cosines;
    }

    private static float[][] transform(float[][] small) {
        float[][] rows = new float[CUT][SIDE];
        float[][] both = new float[CUT][CUT];
        for (int i = 0; i < CUT; i++) {
            for (int j = 0; j < SIDE; j++) {
                for (int k = 0; k < SIDE; k++) {
                    rows[i][j] += COSINES[i][k] * small[k][j];
                }
            }
            for (int j = 0; j < CUT; j++) {
                for (int k = 0; k < SIDE; k++) {
                    both[i][j] += rows[i][k] * COSINES[j][k];
                }
            }
        }
        return both;
    }

    private static Map<Dihedral, PdqHash> every(float[][] transform) {
        Map<Dihedral, PdqHash> hashes = new EnumMap<>(Dihedral.class);
        for (Dihedral way : Dihedral.values()) {
            hashes.put(way, hash(transform, way));
        }
        return hashes;
    }

    private static PdqHash hash(float[][] transform, Dihedral way) {
        float[] cells = new float[CUT * CUT];
        for (int k = 0; k < cells.length; k++) {
            cells[k] = way.cell(transform, k / CUT, k % CUT);
        }
        float[] sorted = cells.clone();
        Arrays.sort(sorted);
        boolean[] bits = new boolean[cells.length];
        for (int k = 0; k < cells.length; k++) {
            bits[k] = cells[k] > sorted[MEDIAN];
        }
        return PdqHash.of(bits);
    }
}
