package org.redress.desk.regulators;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.policy.regulator.Regulators;
import org.redress.removal.regulator.RegulatorStep;
import org.redress.removal.regulator.Reporting;
import org.redress.staff.SignedInStaff;

/** Gets a pack over many cases ready for its regulator. Which cases are in it, the pack itself has asked. */
@ApplicationScoped
class ManyCases {
    private final Regulators regulators;
    private final PackChoices packs;
    private final Reporting reporting;
    private final SignedInStaff staff;
    private final InstantSource time;

    ManyCases(Regulators regulators, PackChoices packs, Reporting reporting, SignedInStaff staff, InstantSource time) {
        this.regulators = regulators;
        this.packs = packs;
        this.reporting = reporting;
        this.staff = staff;
        this.time = time;
    }

    /** @throws NotAcceptable for a pack that is not one of those */
    UUID ready(String slug, String pack) {
        UUID regulator = regulators
                .bySlug(slug)
                .orElseThrow(() -> new NotFound("regulator"))
                .id();
        String about = packs.subject(regulator, pack)
                .orElseThrow(() -> new NotAcceptable("pack", "Choose one of the packs that are made."));
        Instant now = time.instant();
        return reporting.ready(regulator, RegulatorStep.Subject.ofMany(about), now, staff.actor(), now);
    }
}
