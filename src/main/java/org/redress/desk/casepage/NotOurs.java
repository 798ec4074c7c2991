package org.redress.desk.casepage;

/** Why the organisation cannot act on a report; only the word is kept, so that the audit stays free of stories. */
public enum NotOurs {
    NOT_INTIMATE,
    NOT_PLAUSIBLE,
    NO_AUTHORITY_TO_ACT,
    NOT_ONLINE,
    ANOTHER_ORGANISATION_HELPS,
    TEST_OR_SPAM
}
