package org.redress.cases.approval;

/** To whom what a person confided may be released. */
public enum Receiver {
    PERSON,
    POLICE,
    COURT,
    REGULATOR
}
