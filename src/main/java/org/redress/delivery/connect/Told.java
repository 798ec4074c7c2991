package org.redress.delivery.connect;

import java.time.Duration;

/** What a service said. Its own words are not kept, since they may repeat what it was sent. */
public sealed interface Told {
    /** {@return the answer's HTTP status} */
    int status();

    /**
     * It took the report.
     *
     * @param reference its own number for it
     */
    record Accepted(int status, String reference) implements Told {}

    /**
     * No, and asking again would change nothing.
     *
     * @param why for the people at the desk; nothing personal
     */
    record Refused(int status, String why) implements Told {}

    /**
     * Not now.
     *
     * @param why for the people at the desk; nothing personal
     * @param pause how long it asks to be left alone; zero when it does not say
     */
    record Later(int status, String why, Duration pause) implements Told {}
}
