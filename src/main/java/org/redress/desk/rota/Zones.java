package org.redress.desk.rota;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The time zones that can be chosen, by the names that people know. */
public final class Zones {
    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC"))
            .sorted()
            .toList();

    private Zones() {}

    public static List<String> all() {
        return ALL;
    }

    /** {@return the zone of that name; empty when it is none of ours} */
    public static Optional<ZoneId> parse(String name) {
        return ALL.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
