package org.redress.removal.regulator;

import java.util.EnumSet;
import java.util.Set;

/** Where a step to a regulator stands. */
public enum StepStatus {
    /** Ready to be sent; nothing has left the house. */
    READY,
    SENT,
    /** The regulator says that it has it: no reply yet. */
    ACKNOWLEDGED,
    /** The regulator asked for more: a further step answers it. */
    ASKED,
    DECIDED,
    /** Never sent: consent was taken back, or nothing was left to send. */
    WITHDRAWN;

    private static final Set<StepStatus> WAITING = EnumSet.of(SENT, ACKNOWLEDGED);

    /** {@return whether we wait for the regulator} */
    public boolean awaitsRegulator() {
        return WAITING.contains(this);
    }
}
