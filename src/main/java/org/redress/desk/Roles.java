package org.redress.desk;

/** The realm's roles as annotations need them. Every route of the desk names its roles; none is open by default. */
public final class Roles {
    public static final String CASEWORKER = "caseworker";
    public static final String SUPERVISOR = "supervisor";
    /** Sees sealed cases, and nothing else. */
    public static final String SAFEGUARDING = "safeguarding";
    /** Keeps platforms and rules; sees no case. */
    public static final String ADMIN = "admin";
    /** Reads, and changes nothing. */
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
