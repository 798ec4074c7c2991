package org.redress.desk.you.alerts;

import java.util.List;
import java.util.Optional;
import org.redress.desk.casepage.Kept;
import org.redress.desk.rota.RotaWords;
import org.redress.desk.rota.Zones;
import org.redress.staff.rota.Quiet;

/**
 * A member's quiet hours.
 *
 * @param words in words; empty when they keep none
 */
public record QuietView(String words, String from, String until, String zone) {
    static final String FORM = "quiet";

    static QuietView of(Optional<Quiet> quiet, String ownZone) {
        return quiet.map(Quiet::hours)
                .map(hours -> new QuietView(
                        RotaWords.hours(hours) + ", " + hours.zone(),
                        hours.from().toString(),
                        hours.until().toString(),
                        hours.zone().getId()))
                .orElseGet(() -> new QuietView("", "22:00", "07:00", ownZone));
    }

    /** {@return the same with what was typed, where it could not be taken} */
    QuietView with(Kept kept) {
        return kept.in(FORM)
                ? new QuietView(words, kept.typed(FORM, "from"), kept.typed(FORM, "until"), kept.typed(FORM, "zone"))
                : this;
    }

    public List<String> zones() {
        return Zones.all();
    }
}
