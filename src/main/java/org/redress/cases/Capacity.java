package org.redress.cases;

/** In what capacity somebody reports. */
public enum Capacity {
    /** They are the person shown. */
    SUBJECT,
    /** They act for the person shown, on a basis they state and a caseworker checks. */
    ACTING
}
