package org.redress.desk.you;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import org.redress.desk.Frames;
import org.redress.staff.SignedInStaff;
import org.redress.staff.StaffMember;
import org.redress.staff.care.CareChoices;
import org.redress.staff.care.Exposures;
import org.redress.web.Answered;

/** Makes the page about oneself. */
@ApplicationScoped
class YouPages {
    private final Frames frames;
    private final CareChoices choices;
    private final Exposures exposures;
    private final SignedInStaff staff;
    private final InstantSource time;

    YouPages(Frames frames, CareChoices choices, Exposures exposures, SignedInStaff staff, InstantSource time) {
        this.frames = frames;
        this.choices = choices;
        this.exposures = exposures;
        this.staff = staff;
        this.time = time;
    }

    @Transactional
    Response page(boolean kept) {
        CareForm care = CareForm.of(choices.of(staff.member().id()));
        return Answered.page(with(care, kept ? "Kept. It holds for you from now on." : ""));
    }

    /** The page again, with what was typed and what is wrong with it. */
    @Transactional
    Response again(CareForm wrong) {
        return Answered.wrong(with(wrong, ""));
    }

    private YouPage with(CareForm care, String said) {
        Instant now = time.instant();
        StaffMember member = staff.member();
        return new YouPage(frames.at(now), You.of(member, exposures.today(member.id(), now)), care, said);
    }
}
