package org.redress.alert;

/** A way to make somebody look: {@code delivery} implements it with letters, observing {@link AlertsRaised}. */
public interface AlertChannel {
    /** Writes what is to go out, in the caller's transaction; it sends nothing by itself. */
    void carry(AlertsRaised raised);
}
