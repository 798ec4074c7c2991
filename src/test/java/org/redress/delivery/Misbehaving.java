package org.redress.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/** An endpoint on a bare socket that reads the request as it should and answers as nobody should. */
final class Misbehaving implements Peer {
    private static final byte[] OK = ascii("HTTP/1.1 200 OK\r\n");
    private static final byte[] PART = ascii("x".repeat(1_000));

    private static final byte[] BOMB = bomb();

    private final ServerSocket server;
    private final Manner manner;
    private final List<Receiver.Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What it does once it has read the request. */
    enum Manner {
        SAYS_MORE_THAN_ASKED,
        SAYS_NOTHING,
        CLOSES_EARLY,
        DRIPS_ITS_HEAD,
        DRIPS_ITS_BODY,
        SENDS_AN_ENDLESS_BODY,
        SENDS_A_COMPRESSED_BOMB,
        SENDS_ENDLESS_HEADERS,
        SENDS_NO_HTTP
    }

    Misbehaving(Manner manner) {
        this.manner = manner;
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread thread = new Thread(this::serve, "misbehaving");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public String url() {
        return "http://localhost:" + server.getLocalPort() + "/hooks";
    }

    @Override
    public List<Receiver.Heard> heard() {
        return heard;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                heard.add(read(socket.getInputStream()));
                answer(socket.getOutputStream());
            } catch (IOException e) {
                // The client left, as it should, or the test is over.
            }
        }
    }

    private void answer(OutputStream out) throws IOException {
        switch (manner) {
            case SAYS_MORE_THAN_ASKED -> {
                out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"taken\": true}"));
                out.flush();
                await(500);
            }
            case SAYS_NOTHING -> await(20_000);
            case CLOSES_EARLY -> out.flush();
            case DRIPS_ITS_HEAD -> drip(out, ascii("HTTP/1.1 200 OK\r\nX-Slow: " + "a".repeat(200)));
            case DRIPS_ITS_BODY -> {
                out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 300\r\n\r\n"));
                drip(out, ascii("b".repeat(300)));
            }
            case SENDS_AN_ENDLESS_BODY -> {
                out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n"));
                endless(out, PART);
            }
            case SENDS_A_COMPRESSED_BOMB -> {
                out.write(ascii("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 999999999\r\n\r\n"));
                endless(out, BOMB);
            }
            case SENDS_ENDLESS_HEADERS -> {
                out.write(OK);
                endless(out, ascii("X-More: and more\r\n"));
            }
            case SENDS_NO_HTTP -> out.write(ascii("220 mail.example ESMTP\r\n"));
        }
    }

    private void drip(OutputStream out, byte[] bytes) throws IOException {
        for (byte each : bytes) {
            out.write(each);
            out.flush();
            if (await(100)) {
                return;
            }
        }
    }

    /** Until whoever listens has had enough. */
    private void endless(OutputStream out, byte[] part) throws IOException {
        while (!await(0)) {
            out.write(part);
        }
    }

    private boolean await(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Receiver.Heard read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(in.read());
        }
        String[] lines = head.toString(StandardCharsets.US_ASCII).split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": ", 2);
            headers.put(header[0], List.of(header[1]));
        }
        int length = Integer.parseInt(headers.get("Content-Length").get(0));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Receiver.Heard(lines[0].split(" ")[1], headers, body);
    }

    /** Ten megabytes of nothing. */
    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[10_000_000]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
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
}
