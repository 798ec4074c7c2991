package org.redress.cases.approval;

import org.redress.cases.Detail;

/** The parts of what a person confided, each of which is released or not. */
public enum Part {
    /** Name, contact, when it is safe, country links and language. */
    CONTACT,
    /** What they said in their own words, and what they declared. */
    WORDS,
    /** What was reported, and what each platform was asked and answered. */
    ADDRESSES,
    /** The conversation with us. */
    MESSAGES;

    /** {@return the part that something the person told of themselves belongs to} */
    public static Part of(Detail detail) {
        return switch (detail) {
            case NAME, CONTACT, LETTERS, CONTACT_TIMES, MAY_LEAVE_MESSAGE, CODE_WORD -> CONTACT;
            case WORDS, LOOKS_REAL, AUTHORITY, TOOL -> WORDS;
        };
    }
}
