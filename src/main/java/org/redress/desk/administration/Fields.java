package org.redress.desk.administration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.TreeMap;

/** A form's fields by name; of a field that was sent twice, the first. */
public final class Fields {
    private Fields() {}

    public static Map<String, String> of(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new TreeMap<>();
        form.forEach((name, values) -> fields.put(name, values.isEmpty() ? "" : values.get(0)));
        return fields;
    }
}
