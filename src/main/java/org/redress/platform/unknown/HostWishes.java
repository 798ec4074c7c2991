package org.redress.platform.unknown;

/** Knows whether anybody still wants to know of a host; implemented by whoever knows the cases. */
public interface HostWishes {
    /** {@return whether it may be asked now} One that nobody wants to know of any more is forgotten instead. */
    boolean mayAsk(String host);
}
