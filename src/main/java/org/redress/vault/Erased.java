package org.redress.vault;

import org.redress.NotPossibleNow;

/** The key was destroyed: what it sealed cannot be read by anybody any more. */
public class Erased extends NotPossibleNow {
    private static final long serialVersionUID = 1L;

    public Erased() {
        super("erased", "This was erased and cannot be read any more.");
    }
}
