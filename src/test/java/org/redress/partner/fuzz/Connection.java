package org.redress.partner.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection that is kept, and sends what no decent client would. HTTP/1.1 by hand (RFC 9112). */
final class Connection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Connection(int port) {
        this.port = port;
    }

    Told send(Asked asked) throws IOException {
        boolean fresh = socket == null;
        try {
            return exchange(asked);
        } catch (IOException broken) {
            close();
            if (fresh) {
                throw broken;
            }
            // The server closed a kept connection just as it was used again.
            return exchange(asked);
        }
    }

    private Told exchange(Asked asked) throws IOException {
        Socket open = open();
        try {
            open.getOutputStream().write(bytes(asked));
            open.getOutputStream().flush();
        } catch (IOException refusedEarly) {
            // The answer to a body that is too large may be there already.
        }
        Told told = read(asked);
        if (told.header("connection").equalsIgnoreCase("close")) {
            close();
        }
        return told;
    }

    private byte[] bytes(Asked asked) throws IOException {
        StringBuilder head = new StringBuilder();
        head.append(asked.operation().method())
                .append(' ')
                .append(asked.target())
                .append(" HTTP/1.1\r\n");
        head.append("Host: localhost:").append(port).append("\r\n");
        asked.headers()
                .forEach(header -> head.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append("\r\n"));
        if (asked.body().length > 0 || !asked.operation().method().equals("GET")) {
            head.append("Content-Length: ").append(asked.body().length).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.write(asked.body());
        return all.toByteArray();
    }

    private Told read(Asked asked) throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        boolean bodiless =
                status == 204 || status == 304 || asked.operation().method().equals("HEAD");
        byte[] body = bodiless ? new byte[0] : body(headers);
        return new Told(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (!"chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            all.write(exactly(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = stream().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer broke off");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = stream().read(); next != '\n'; next = stream().read()) {
            if (next < 0) {
                throw new EOFException("the answer broke off");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private InputStream stream() throws IOException {
        InputStream open = in;
        if (open == null) {
            throw new EOFException("not connected");
        }
        return open;
    }

    private Socket open() throws IOException {
        Socket already = socket;
        if (already != null) {
            return already;
        }
        Socket opened = new Socket(InetAddress.getLoopbackAddress(), port);
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(PATIENCE_MILLIS);
        socket = opened;
        in = new BufferedInputStream(opened.getInputStream());
        return opened;
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        in = null;
        if (open != null) {
            open.close();
        }
    }
}
