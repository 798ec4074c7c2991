package org.redress.platform.connector;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.redress.platform.Channel;
import org.redress.platform.Platform;

/** What is set about a platform's reporting service, field by field as a version of it is kept: never the secret. */
public final class ConnectorFields {
    private ConnectorFields() {}

    /** In the order of the form. */
    public static Map<String, String> of(PlatformConnector connector, Platform platform) {
        PlatformConnector.Place place = connector.place();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("service", place.kind().name());
        fields.put("base", place.base());
        fields.put("account", place.account());
        fields.put("labeler", place.labeler());
        fields.put("own", place.own() ? "yes" : "");
        fields.put("secret", "given " + connector.secretAt());
        fields.put("use", platform.channel() == Channel.CONNECTOR ? "ON" : "OFF");
        return fields;
    }

    static Map<String, String> of(Optional<PlatformConnector> connector, Platform platform) {
        return connector.map(found -> of(found, platform)).orElse(Map.of());
    }
}
