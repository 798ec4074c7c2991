package org.redress.desk.casepage;

/**
 * The last thing that staff recorded, which may be a mistake.
 *
 * @param what it is, when and by whom
 * @param action where the form goes
 * @param whyNot why who looks may not strike it out; empty when they may
 */
public record MistakeView(String what, String action, String whyNot) {
    static final MistakeView NONE = new MistakeView("", "", "");

    /** Whether there is anything that could be one. */
    public boolean any() {
        return !what.isEmpty();
    }

    public boolean mayBeStruckOut() {
        return any() && whyNot.isEmpty();
    }
}
