package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.redress.audit.Actor;
import org.redress.cases.Authority;
import org.redress.cases.CaseFile;
import org.redress.cases.mistake.Asker;
import org.redress.cases.mistake.Recorded;
import org.redress.cases.mistake.StrikeOutRule;
import org.redress.desk.Names;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.removal.Mistakes;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStep;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Offers to strike out what was recorded last, to who may. */
@ApplicationScoped
public class MistakeViews {
    private final Mistakes mistakes;
    private final Authority authority;
    private final Names names;
    private final SignedInStaff staff;

    MistakeViews(Mistakes mistakes, Authority authority, Names names, SignedInStaff staff) {
        this.mistakes = mistakes;
        this.authority = authority;
        this.names = names;
        this.staff = staff;
    }

    /** Who is signed in, as the rule asks. */
    public Asker asker() {
        return new Asker(staff.actor(), staff.is(Role.SUPERVISOR));
    }

    MistakeView of(RemovalRequest request, Instant now) {
        Optional<RemovalStep> last = request.steps().stream().reduce((earlier, later) -> later);
        String what = last.map(step -> Words.event(step.event().name())).orElse("");
        return view(mistakes.last(request), what, "/desk/removal-requests/" + request.id(), now);
    }

    MistakeView of(CaseFile file, Instant now) {
        String action = "/desk/cases/" + file.reference().shown() + "/authority";
        return view(authority.recorded(file), "How the authority was checked", action, now);
    }

    private MistakeView view(Optional<Recorded> recorded, String what, String about, Instant now) {
        return recorded.filter(it -> it.fact().isWordOfStaff() && it.by().kind() == Actor.Kind.STAFF)
                .map(it -> new MistakeView(
                        what + ", recorded by " + names.of(it.by()) + ", " + TimeWords.day(it.at()),
                        about + "/strike-out",
                        StrikeOutRule.against(it, asker(), now)
                                .map(refusal -> String.valueOf(refusal.getMessage()))
                                .orElse("")))
                .orElse(MistakeView.NONE);
    }
}
