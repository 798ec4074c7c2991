package org.redress.fingerprint;

/** PDQ's smoothing: a running mean along rows and then along columns, twice (Jarosz), in 32-bit floats. */
final class BoxFilter {
    private static final int CELLS = 128;
    private static final int PASSES = 2;

    private final int width;
    private final int height;

    private BoxFilter(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Smooths in place. */
    static void smooth(float[] luma, int width, int height) {
        new BoxFilter(width, height).smooth(luma);
    }

    private void smooth(float[] luma) {
        float[] between = new float[luma.length];
        int alongRows = (width + CELLS - 1) / CELLS;
        int alongColumns = (height + CELLS - 1) / CELLS;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int row = 0; row < height; row++) {
                new Line(luma, between, row * width, 1).mean(width, alongRows);
            }
            for (int column = 0; column < width; column++) {
                new Line(between, luma, column, width).mean(height, alongColumns);
            }
        }
    }

    /** One row or column. */
    private record Line(float[] from, float[] to, int start, int step) {
        void mean(int length, int window) {
            int half = (window + 2) / 2;
            float sum = 0;
            int count = 0;
            int left = start;
            int right = start;
            int out = start;
            for (int i = 0; i < half - 1; i++, right += step) {
                sum += from[right];
                count++;
            }
            for (int i = 0; i < window - half + 1; i++, right += step, out += step) {
                sum += from[right];
                count++;
                to[out] = sum / count;
            }
            for (int i = 0; i < length - window; i++, left += step, right += step, out += step) {
                sum += from[right];
                sum -= from[left];
                to[out] = sum / count;
            }
            for (int i = 0; i < half - 1; i++, left += step, out += step) {
                sum -= from[left];
                count--;
                to[out] = sum / count;
            }
        }
    }
}
