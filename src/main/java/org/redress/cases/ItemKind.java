package org.redress.cases;

/** What kind of thing an item is. */
public enum ItemKind {
    WEB_ADDRESS,
    /** An account, a group or a place in an app, described in words. */
    PLACE,
    /** Threatened, not yet posted. */
    THREATENED,
    /** Known by the hashes of a picture or a video alone. */
    FINGERPRINT
}
