package org.redress.cases.mistake;

/** A kind of thing on record. Only what staff wrote down about the world can be wrong; what was done was done. */
public enum Fact {
    /** How the authority to act was checked. */
    AUTHORITY(true),
    /** The confirmation number of a form. */
    RECEIPT(true),
    /** An answer that came by mail or form, or by telephone. */
    ANSWER(true),
    /** What somebody saw at the address. */
    SIGHTING(true),
    /** A letter or a webhook is on its way. */
    SENDING(false),
    /** The platform was asked to fetch it again. */
    COMPLETION(false),
    /** A fresh request has begun. */
    REAPPEARANCE(false),
    /** The platform was told. */
    WITHDRAWAL(false),
    /** Late is a permanent fact. */
    MISS(false);

    private final boolean wordOfStaff;

    Fact(boolean wordOfStaff) {
        this.wordOfStaff = wordOfStaff;
    }

    /** Whether it is no more than what somebody wrote down. */
    public boolean isWordOfStaff() {
        return wordOfStaff;
    }
}
