package org.redress.desk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.redress.evidence.EvidencePacks;
import org.redress.evidence.Packing;
import org.redress.evidence.gathering.Chosen;
import org.redress.staff.SignedInStaff;

/** Asks for a pack on behalf of whoever is signed in; a second press of the button leads to the first one's pack. */
@ApplicationScoped
class Asking {
    private static final Duration ONE_PRESS = Duration.ofSeconds(30);

    private final EvidencePacks packs;
    private final Packing packing;
    private final SignedInStaff staff;

    Asking(EvidencePacks packs, Packing packing, SignedInStaff staff) {
        this.packs = packs;
        this.packing = packing;
        this.staff = staff;
    }

    /** {@return the pack's id} Refuses as {@link Packing#ask} does. */
    @Transactional
    UUID ask(Chosen chosen, UUID receiver, Instant now) {
        UUID me = staff.member().id();
        return packs.askedSince(now.minus(ONE_PRESS), chosen, receiver, me)
                .orElseGet(() -> packing.ask(chosen, receiver, me, now));
    }
}
