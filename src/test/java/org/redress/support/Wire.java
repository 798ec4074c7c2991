package org.redress.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * A wire to a port of this machine that a test can cut and mend. While it is cut every connection through it breaks, and
 * a new one is closed as soon as it is made; its own port is never given up, so that nobody else can take it meanwhile.
 */
public final class Wire {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final List<Socket> ends = new ArrayList<>();
    private final ServerSocket near;
    private final int target;
    private boolean cut;

    public Wire(int target) {
        this.target = target;
        try {
            near = new ServerSocket(0, 50, HERE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::accept);
    }

    /** The end to connect to. */
    public int port() {
        return near.getLocalPort();
    }

    public synchronized void cut() {
        cut = true;
        ends.forEach(Wire::close);
        ends.clear();
    }

    public synchronized void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                connect(near.accept());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void connect(Socket here) throws IOException {
        if (cut) {
            close(here);
            return;
        }
        Socket there = new Socket(HERE, target);
        ends.addAll(List.of(here, there));
        inBackground(() -> pump(here, there));
        inBackground(() -> pump(there, here));
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // The other end is told by closing it.
        }
    }

    private static void close(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
