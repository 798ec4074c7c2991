package org.redress.fingerprint;

/** The eight ways to turn and mirror a picture, each read off the same transform by moving cells and changing signs. */
enum Dihedral {
    ORIG,
    ROT90,
    ROT180,
    ROT270,
    FLIP_X,
    FLIP_Y,
    FLIP_PLUS1,
    FLIP_MINUS1;

    /** {@return the cell of the turned picture's transform} */
    float cell(float[][] transform, int i, int j) {
        boolean odd = (i + j) % 2 != 0;
        return switch (this) {
            case ORIG -> transform[i][j];
            case ROT90 -> signed(transform[j][i], i % 2 != 0);
            case ROT180 -> signed(transform[i][j], !odd);
            case ROT270 -> signed(transform[j][i], j % 2 != 0);
            case FLIP_X -> signed(transform[i][j], i % 2 != 0);
            case FLIP_Y -> signed(transform[i][j], j % 2 != 0);
            case FLIP_PLUS1 -> transform[j][i];
            case FLIP_MINUS1 -> signed(transform[j][i], !odd);
        };
    }

    private static float signed(float value, boolean plus) {
        return plus ? value : -value;
    }
}
