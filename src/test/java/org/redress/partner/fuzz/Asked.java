package org.redress.partner.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request, as it goes over the wire.
 *
 * @param path encoded, with the parts of its template filled in
 * @param query encoded name=value pairs
 * @param headers besides {@code Host} and {@code Content-Length}; a name may come twice
 * @param body empty for none
 */
record Asked(Operation operation, String path, List<String> query, List<Header> headers, byte[] body) {
    private static final int SHOWN = 2000;

    record Header(String name, String value) {}

    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    Asked withBody(byte[] other) {
        return new Asked(operation, path, query, headers, other);
    }

    Asked withoutQuery(int index) {
        return new Asked(operation, path, without(query, index), headers, body);
    }

    Asked withoutHeader(int index) {
        return new Asked(operation, path, query, without(headers, index), body);
    }

    private static <T> List<T> without(List<T> all, int index) {
        List<T> fewer = new ArrayList<>(all);
        fewer.remove(index);
        return fewer;
    }

    /** A line to try it by hand. */
    String curl() {
        String sent = headers.stream()
                .map(header -> " -H " + quoted(header.name() + ": " + header.value()))
                .collect(Collectors.joining());
        String text = new String(body, StandardCharsets.UTF_8);
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "... (" + body.length + " bytes)" : text;
        return "curl -i -X " + operation.method() + sent + (body.length == 0 ? "" : " --data-binary " + quoted(shown))
                + " " + quoted("$PORTAL" + target());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
