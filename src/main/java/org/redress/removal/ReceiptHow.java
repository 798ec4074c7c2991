package org.redress.removal;

/** How we know that the platform has the request. A webhook's 2xx is not among them: it is only notice. */
public enum ReceiptHow {
    /** The platform fetched this request's detail. */
    API_READ,
    /** The platform answered. */
    API_ANSWER,
    /** The platform's own mail exchanger accepted the letter; a bounce strikes it out. */
    MAIL_ACCEPTED,
    /** A form gave a confirmation, recorded by a caseworker. */
    FORM_CONFIRMATION,
    /** The platform's own reporting service took the report and gave it a reference. */
    SERVICE_ACCEPTED,
    /** The regulator gave its notice to the platform: which says nothing of our request. */
    REGULATOR_NOTICE,
    /** The platform fetched the request after it was withdrawn. */
    WITHDRAWAL_READ,
    /** The platform's own mail exchanger accepted the letter that says so. */
    WITHDRAWAL_MAILED;

    /** What the same evidence shows of a request that is withdrawn. */
    ReceiptHow ofWithdrawal() {
        return switch (this) {
            case API_READ -> WITHDRAWAL_READ;
            case MAIL_ACCEPTED -> WITHDRAWAL_MAILED;
            default -> this;
        };
    }

    /** Whether it shows that the platform knows of the withdrawal, not of the request. */
    public boolean isOfWithdrawal() {
        return this == WITHDRAWAL_READ || this == WITHDRAWAL_MAILED;
    }

    /** Whether it shows that the platform has the request itself. */
    public boolean isOfRequest() {
        return this != REGULATOR_NOTICE && !isOfWithdrawal();
    }
}
