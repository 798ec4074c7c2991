package org.redress.outside;

/** Nothing was learnt from a stranger's server, and why. It names no address, and so carries no cause, which might. */
public final class NotFetched extends Exception {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** How far it came. */
    public enum Why {
        /** Not an address that we ask: another scheme or port, credentials, a number instead of a name. */
        NOT_ALLOWED,
        /** The name leads into a network that is not the public Internet. */
        NOT_PUBLIC,
        /** Nobody knows the name. */
        NO_SUCH_NAME,
        /** It led from one address to the next, more often than we follow. */
        TOO_MANY_REDIRECTS,
        /** It led to an address that we do not ask, or said nothing that could be followed. */
        BAD_REDIRECT,
        /** It was not done within our patience, counted from the first byte of the first request. */
        TIMED_OUT,
        /** No connection, no HTTP, more header lines than anybody needs, or it broke off. */
        NO_ANSWER,
        /** An answer in a coding that we do not undo, or that cannot be undone. */
        NOT_READABLE
    }

    NotFetched(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
