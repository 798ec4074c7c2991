package org.redress;

/** There is no such thing, or none that whoever asks may know of; both look the same from outside. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what the kind of thing that was looked for, never its id: messages may reach a log */
    public NotFound(String what) {
        super("no such " + what);
    }
}
