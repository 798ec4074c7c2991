package org.redress.platform.commitment;

/** What a commitment can be held against. */
public enum Metric {
    NONE,
    /** Our requests to the platform under one rule: which were not answered within its limit. */
    CLOCKS,
    /** Items that people reported as made with the tool. */
    ITEMS_MADE
}
