package org.redress.support;

/** Made-up pictures by formula, so that none of anybody is needed: RGB values 0 to 255, row by row. */
public final class Pictures {
    private Pictures() {}

    /** {@return the picture of a vector's name, such as {@code bars-300x200} or {@code blocks-1-640x480}} */
    public static int[] of(String name, int width, int height) {
        int[] rgb = new int[3 * width * height];
        String kind = name.split("-")[0];
        Blocks blocks = Blocks.of(name, width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] colour = colour(kind, x, y, blocks);
                System.arraycopy(colour, 0, rgb, 3 * (y * width + x), 3);
            }
        }
        return rgb;
    }

    private static int[] colour(String kind, int x, int y, Blocks blocks) {
        return switch (kind) {
            case "gradient" -> new int[] {x & 255, y & 255, ((x + y) / 2) & 255};
            case "bars" -> new int[] {(x / 25 % 2) * 255, (y / 20 % 2) * 255, ((x / 25 + y / 20) % 2) * 255};
            case "rings" ->
                new int[] {
                    ((square(x - 320) + square(y - 240)) / 97) & 255,
                    ((square(x - 100) + square(y - 400)) / 211) & 255,
                    (x * y / 53) & 255
                };
            case "flat" -> new int[] {127, 127, 127};
            case "tiny" -> new int[] {60 * x, 60 * y, 0};
            default -> blocks.at(x, y);
        };
    }

    private static int square(int value) {
        return value * value;
    }

    /** Cells of one colour each, drawn by a small generator when first touched. */
    private static final class Blocks {
        private final int cell;
        private final int across;
        private final java.util.Map<Integer, int[]> drawn = new java.util.HashMap<>();
        private long state;

        private Blocks(int seed, int cell, int width) {
            this.state = seed;
            this.cell = cell;
            this.across = width / cell + 1;
        }

        static Blocks of(String name, int width) {
            java.util.regex.Matcher seed =
                    java.util.regex.Pattern.compile("(?:seed|s)(\\d)").matcher(name);
            int number = seed.find() ? Integer.parseInt(seed.group(1)) : name.startsWith("noise") ? 3 : 1;
            return new Blocks(number, number == 1 ? 37 : number == 2 ? 11 : 1, width);
        }

        int[] at(int x, int y) {
            return drawn.computeIfAbsent(y / cell * across + x / cell, unused -> draw());
        }

        private int[] draw() {
            state = (state * 1103515245L + 12345L) & 0x7fffffffL;
            int v = (int) (state >> 16);
            return new int[] {v & 255, (v >> 3) & 255, (v >> 7) & 255};
        }
    }
}
