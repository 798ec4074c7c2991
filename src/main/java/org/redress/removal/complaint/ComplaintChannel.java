package org.redress.removal.complaint;

/** How a complaint reached its platform. */
public enum ComplaintChannel {
    API,
    LETTER,
    FORM
}
