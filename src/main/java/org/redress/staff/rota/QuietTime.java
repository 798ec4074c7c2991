package org.redress.staff.rota;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** One member's quiet hours, as they are kept. */
@Entity
public class QuietTime {
    @Id
    private UUID member;

    private String zone;
    private int fromMinute;
    private int untilMinute;

    @SuppressWarnings("NullAway.Init")
    protected QuietTime() {}

    QuietTime(UUID member, Quiet quiet) {
        this.member = member;
        this.zone = "";
        keep(quiet);
    }

    final void keep(Quiet quiet) {
        zone = quiet.hours().zone().getId();
        fromMinute = Minutes.of(quiet.hours().from());
        untilMinute = Minutes.of(quiet.hours().until());
    }

    public UUID member() {
        return member;
    }

    public Quiet quiet() {
        return new Quiet(Minutes.hours(fromMinute, untilMinute, zone));
    }
}
