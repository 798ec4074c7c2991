package org.redress.desk.administration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A form's fields by name; of a field that was sent twice, the first. */
public final class Fields {
    private Fields() {}

    /** @param boxes names of fields that may be ticked more than once; their values are joined by spaces */
    public static Map<String, String> of(MultivaluedMap<String, String> form, String... boxes) {
        Map<String, String> fields = new TreeMap<>();
        form.forEach((name, values) -> fields.put(name, values.isEmpty() ? "" : values.get(0)));
        for (String box : boxes) {
            fields.put(box, String.join(" ", form.getOrDefault(box, List.of())));
        }
        return fields;
    }
}
