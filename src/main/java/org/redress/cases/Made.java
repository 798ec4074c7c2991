package org.redress.cases;

/** How the picture came to be, as far as the person knows. */
public enum Made {
    SYNTHETIC,
    REAL,
    UNSURE
}
