package org.redress.desk.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.desk.TimeWords;
import org.redress.staff.presence.Doing;
import org.redress.staff.presence.Here;
import org.redress.staff.presence.Presence;

/** Says who else is around a case, and lets them know of who looks. */
@ApplicationScoped
public class Around {
    private final Presence presence;

    Around(Presence presence) {
        this.presence = presence;
    }

    /** {@return one sentence a colleague; none when nobody else had it open in the last minutes} */
    public List<String> see(UUID caseId, UUID member, Doing doing, Instant now) {
        presence.here(caseId, member, doing, now);
        return presence.others(caseId, member, now).stream()
                .map(other -> words(other, now))
                .toList();
    }

    /** The words stay the same for as long as what they say does, so that they are not read out again. */
    static String words(Here other, Instant now) {
        if (!other.isNow(now)) {
            return other.name() + " had this open at " + TimeWords.day(other.seenAt()) + ".";
        }
        return other.name() + (other.doing() == Doing.WRITING ? " is writing here." : " is reading this.");
    }
}
