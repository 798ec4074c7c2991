package org.redress.evidence.files;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.CanonicalJson;

/**
 * Writes plain values as RFC 8785 has it: names sorted, no spaces, the shortest escapes. A record becomes an object whose
 * names are its components' in snake case, so that nothing can be in the JSON that is not in the record. Numbers are whole.
 */
public final class Canonical {
    private final StringBuilder out = new StringBuilder();

    private Canonical() {}

    /** {@return UTF-8, which the digest is taken of} */
    public static byte[] bytes(Object value) {
        Canonical json = new Canonical();
        json.value(value);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else if (value instanceof CharSequence || value instanceof UUID || value instanceof LocalDate) {
            quote(value.toString());
        } else if (value instanceof Instant at) {
            quote(at.toString());
        } else if (value instanceof Collection<?> many) {
            array(many);
        } else if (value instanceof Map<?, ?> members) {
            TreeMap<String, Object> sorted = new TreeMap<>();
            members.forEach((name, each) -> sorted.put(String.valueOf(name), each));
            object(sorted);
        } else if (value instanceof Record fields) {
            object(members(fields));
        } else {
            throw new IllegalArgumentException("a pack holds no " + value.getClass());
        }
    }

    private void array(Collection<?> many) {
        char before = '[';
        for (Object each : many) {
            out.append(before);
            value(each);
            before = ',';
        }
        out.append(many.isEmpty() ? "[]" : "]");
    }

    private void object(Map<String, Object> members) {
        char before = '{';
        for (Map.Entry<String, Object> member : members.entrySet()) {
            out.append(before);
            quote(member.getKey());
            out.append(':');
            value(member.getValue());
            before = ',';
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static TreeMap<String, Object> members(Record fields) {
        TreeMap<String, Object> members = new TreeMap<>();
        try {
            for (RecordComponent component : fields.getClass().getRecordComponents()) {
                members.put(snake(component.getName()), component.getAccessor().invoke(fields));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's components can be read", e);
        }
        return members;
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private void quote(String text) {
        out.append(CanonicalJson.quoted(text));
    }
}
