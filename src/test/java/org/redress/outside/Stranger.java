package org.redress.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server on a bare socket that reads the head of each request and answers in whatever manner. */
public final class Stranger implements AutoCloseable {
    private final ServerSocket server;
    private final Manner manner;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What it does once it has read a request. */
    @FunctionalInterface
    public interface Manner {
        void answer(Heard heard, Out out) throws IOException;
    }

    /** One request, its header names in any case. */
    public record Heard(String method, String path, Map<String, String> headers) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** On the first address of this machine. */
    public Stranger(Manner manner) {
        this("127.0.0.1", manner);
    }

    public Stranger(String address, Manner manner) {
        this.manner = manner;
        try {
            server = new ServerSocket(0, 50, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        start(this::serve);
    }

    /** {@return one that answers every request so, and closes} */
    public static Stranger answering(int status, String type, String body) {
        return new Stranger((heard, out) -> out.page(status, type, body));
    }

    public int port() {
        return server.getLocalPort();
    }

    public List<Heard> heard() {
        return heard;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                start(() -> answer(socket));
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            Heard request = read(socket.getInputStream());
            heard.add(request);
            manner.answer(request, new Out(socket.getOutputStream(), request.method()));
        } catch (IOException e) {
            // The client left, as it should.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "stranger");
        thread.setDaemon(true);
        thread.start();
    }

    private static Heard read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int got = in.read();
            if (got < 0) {
                throw new IOException("no request");
            }
            head.write(got);
        }
        String[] lines = head.toString(StandardCharsets.US_ASCII).split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(":", 2);
            headers.put(header[0], header[1].strip());
        }
        String[] first = lines[0].split(" ");
        return new Heard(first[0], first[1], headers);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What goes back. */
    public final class Out {
        private final OutputStream out;
        private final boolean headOnly;

        private Out(OutputStream out, String method) {
            this.out = out;
            this.headOnly = method.equals("HEAD");
        }

        public void page(int status, String type, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            say("HTTP/1.1 " + status + " Said\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length
                    + "\r\nConnection: close\r\n\r\n");
            if (!headOnly) {
                bytes(bytes);
            }
        }

        public void redirect(int status, String to) throws IOException {
            say("HTTP/1.1 " + status + " Moved\r\nLocation: " + to
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        }

        public void say(String text) throws IOException {
            bytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        public void bytes(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** One byte every so often, for as long as anybody listens. */
        public void drip(String text) throws IOException {
            for (byte each : text.getBytes(StandardCharsets.ISO_8859_1)) {
                bytes(new byte[] {each});
                if (rest(50)) {
                    return;
                }
            }
        }

        /** The same again, for as long as anybody listens. */
        public void forEver(byte[] part) throws IOException {
            while (!rest(0)) {
                out.write(part);
            }
        }

        /** {@return whether the test is over} */
        public boolean rest(long millis) {
            try {
                return closed.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "stranger at %d", port());
    }
}
