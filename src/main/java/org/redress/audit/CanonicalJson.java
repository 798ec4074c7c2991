package org.redress.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the little JSON of the audit as RFC 8785 has it: names sorted, no spaces, the shortest escapes. */
public final class CanonicalJson {
    private final StringBuilder out = new StringBuilder("{");
    private String last = "";

    private CanonicalJson() {}

    static CanonicalJson object() {
        return new CanonicalJson();
    }

    static String of(Map<String, String> members) {
        CanonicalJson json = object();
        new TreeMap<>(members).forEach(json::text);
        return json.end();
    }

    /** {@return the text as a JSON string, quotes included} */
    public static String quoted(String text) {
        CanonicalJson json = new CanonicalJson();
        json.out.setLength(0);
        json.quote(text);
        return json.out.toString();
    }

    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    CanonicalJson text(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    /** @param json already canonical */
    CanonicalJson raw(String name, String json) {
        name(name);
        out.append(json);
        return this;
    }

    String end() {
        return out.append('}').toString();
    }

    private void name(String name) {
        if (name.compareTo(last) < 0) {
            throw new IllegalArgumentException("names must come sorted: " + name);
        }
        if (out.length() > 1) {
            out.append(',');
        }
        last = name;
        quote(name);
        out.append(':');
    }

    private void quote(String text) {
        out.append('"');
        text.chars().forEach(c -> escape((char) c));
        out.append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
