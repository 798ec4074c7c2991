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
    /** The regulator gave its notice to the platform. */
    REGULATOR_NOTICE
}
