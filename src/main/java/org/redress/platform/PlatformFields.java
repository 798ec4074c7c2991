package org.redress.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** What the directory says of a platform, field by field as a version of it is kept. */
public final class PlatformFields {
    private PlatformFields() {}

    /** In the order of the form; hosts one a line. */
    public static Map<String, String> of(Platform platform) {
        Contact contact = platform.contact();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", platform.name());
        fields.put("operator", platform.operator().orElse(""));
        fields.put("kind", platform.kind().name());
        fields.put("hosts", String.join("\n", new TreeSet<>(platform.hosts())));
        fields.put("channel", contact.channel().name());
        fields.put("form", contact.reportUrl().orElse(""));
        fields.put("mail", contact.reportMail().orElse(""));
        fields.put("note", contact.note());
        fields.put("confidence", contact.confidence().name());
        fields.put("checked", contact.checkedOn().toString());
        fields.put("use", platform.retiredAt().isPresent() ? "Retired" : "In use");
        return fields;
    }
}
