package org.redress.removal.regulator;

/** How something reached a regulator. */
public enum StepChannel {
    PORTAL,
    MAIL
}
