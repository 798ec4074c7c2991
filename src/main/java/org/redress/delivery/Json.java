package org.redress.delivery;

/** Writes one JSON object (RFC 8259), members in the order given. */
public final class Json {
    private final StringBuilder out = new StringBuilder("{");

    /** @param value any text; it is quoted here */
    public Json text(String name, String value) {
        name(name);
        quote(value);
        return this;
    }

    /** @param json a JSON value already */
    public Json raw(String name, String json) {
        name(name);
        out.append(json);
        return this;
    }

    /** {@return the whole object} */
    public String end() {
        return out.append('}').toString();
    }

    private void name(String name) {
        if (out.length() > 1) {
            out.append(',');
        }
        quote(name);
        out.append(':');
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
