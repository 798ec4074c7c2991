package org.redress.cases.approval;

import java.util.Locale;

/** What needs a second member of staff. */
public enum What {
    ERASURE,
    DISCLOSURE;

    /** As the audit says it, such as {@code case.erasure-asked}. */
    String action(String happened) {
        return "case." + name().toLowerCase(Locale.ROOT) + "-" + happened;
    }
}
