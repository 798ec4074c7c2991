package org.redress.cases;

/** What a person may tell of themselves; every value is sealed under the case's key. */
public enum Detail {
    /** Their name, only when they prefer to sign themselves. */
    NAME,
    /** A safe e-mail address or number. */
    CONTACT,
    /** Present when they want letters at that address, which they said is safe. */
    LETTERS,
    CONTACT_TIMES,
    MAY_LEAVE_MESSAGE,
    /** Agreed for the day the access code is lost. */
    CODE_WORD,
    /** Anything they want to say. */
    WORDS,
    /** Why the picture looks real (the US act covers forgeries that look authentic). */
    LOOKS_REAL,
    /** On what basis they act for somebody. */
    AUTHORITY,
    /** The tool that made it, in their words. */
    TOOL
}
