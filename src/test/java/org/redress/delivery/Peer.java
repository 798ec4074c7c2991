package org.redress.delivery;

import java.util.List;

/** Somebody's webhook endpoint, well-behaved or not. */
interface Peer extends AutoCloseable {
    String url();

    /** What came in, whole and in order. */
    List<Receiver.Heard> heard();

    @Override
    void close();
}
