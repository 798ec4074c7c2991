package org.redress.cases.approval;

/** On what ground it is asked for; the words that go with it are sealed. */
public enum Why {
    PERSON_ASKED,
    COURT_ORDER,
    LAW,
    OTHER
}
