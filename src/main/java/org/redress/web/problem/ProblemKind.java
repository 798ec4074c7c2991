package org.redress.web.problem;

import java.util.Locale;

/**
 * Every kind of problem that the platforms' API answers (RFC 9457). The name, in lower case and with hyphens, ends its
 * {@code type} and never changes; {@code docs/api/problems.md} says of each when it comes and what to do.
 */
public enum ProblemKind {
    MALFORMED_JSON(400, "The body is not JSON, or repeats a member"),
    UNKNOWN_PROPERTY(400, "The body has a member that is not known here"),
    WRONG_TYPE(400, "A member has the wrong type or an unknown value"),
    INVALID_REQUEST(400, "Something in the request is not acceptable"),
    INVALID_PARAMETER(400, "A query parameter is not acceptable"),
    INVALID_CURSOR(400, "This cursor is not one that you were given"),
    IDEMPOTENCY_KEY_MISSING(400, "Send an Idempotency-Key"),
    IDEMPOTENCY_KEY_MALFORMED(400, "An Idempotency-Key is 1 to 255 visible ASCII characters"),
    BAD_REQUEST(400, "The request cannot be read"),
    TOKEN_MISSING(401, "Send an access token"),
    TOKEN_INVALID(401, "This is not a valid access token"),
    TOKEN_EXPIRED(401, "The access token has expired"),
    TOKEN_WRONG_AUDIENCE(401, "The access token was made for somebody else"),
    FEED_KEY_UNKNOWN(401, "Send both of your keys: x-functions-key and Ocp-Apim-Subscription-Key"),
    COOP_SIGNATURE_INVALID(401, "The Coop-Signature is not that of this body, by the key that we hold"),
    SCOPE_MISSING(403, "The access token lacks the scope for this"),
    PLATFORM_UNKNOWN(403, "The access token belongs to no platform that is known here"),
    NOT_A_SANDBOX(403, "This is for clients of the sandbox alone"),
    CROSS_SITE(403, "Another site's page made a browser send this"),
    MAY_NOT_CONTRIBUTE(403, "Hashes come from the people shown, not from platforms"),
    NOT_FOUND(404, "There is no such thing, or not for you"),
    UNKNOWN_PATH(404, "There is nothing at this path"),
    METHOD_NOT_ALLOWED(405, "This path does not take this method"),
    NOT_ACCEPTABLE(406, "There is no answer of a type that you accept"),
    ALREADY_THERE(409, "This is not possible now"),
    NOT_ALLOWED(409, "This is not possible now"),
    NOT_MISSED(409, "This is not possible now"),
    DISPUTE_OPEN(409, "This is not possible now"),
    DISPUTE_UPHELD(409, "This is not possible now"),
    NO_ENDPOINT(409, "This is not possible now"),
    TOO_MANY_SECRETS(409, "This is not possible now"),
    NOT_WITHDRAWN(409, "This is not possible now"),
    FINGERPRINT_WITHDRAWN(409, "This is not possible now"),
    SANDBOX_FULL(409, "This is not possible now"),
    NOT_YOURS(409, "This is not possible now"),
    ALREADY_CORRECTED(409, "This is not possible now"),
    NOT_LAST(409, "This is not possible now"),
    ERASED(409, "This is not possible now"),
    IDEMPOTENCY_KEY_IN_PROGRESS(409, "The first request with this key still runs"),
    STALE(412, "The request changed since you read it"),
    BODY_TOO_LARGE(413, "The body is too large"),
    TOO_MANY_ANSWERS(413, "These are more answers than one call takes"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's type is not one that this takes"),
    IDEMPOTENCY_KEY_REUSED(422, "This key was used with another body"),
    IF_MATCH_MISSING(428, "Say by If-Match which state you answer"),
    RATE_LIMITED(429, "You ask more often than agreed"),
    SANDBOX_DAY_OVER(429, "This sandbox was given enough for today"),
    INTERNAL_SERVER_ERROR(500, "Something broke on our side"),
    SERVICE_UNAVAILABLE(503, "The service cannot answer just now");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The stable word that ends the type, such as {@code not-found}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
