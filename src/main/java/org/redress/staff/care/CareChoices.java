package org.redress.staff.care;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.staff.StaffMembers;

/** What members chose for themselves. It is in no audit: it concerns nobody else. */
@ApplicationScoped
public class CareChoices implements PanacheRepositoryBase<CareChoice, UUID> {
    private final StaffMembers members;

    CareChoices(StaffMembers members) {
        this.members = members;
    }

    public Choices of(UUID member) {
        return findByIdOptional(member).map(CareChoice::choices).orElse(Choices.USUAL);
    }

    /** @throws NotAcceptable for a stretch that is not between 1 and 200 cases */
    @Transactional
    public void choose(UUID member, Choices choices) {
        if (choices.breakAfter()
                .filter(cases -> cases < 1 || cases > Choices.LONGEST_STRETCH)
                .isPresent()) {
            throw new NotAcceptable(
                    "after", "Write a number from 1 to " + Choices.LONGEST_STRETCH + ", or nothing for no offer.");
        }
        members.oneAtATime(member);
        findByIdOptional(member)
                .ifPresentOrElse(known -> known.choose(choices), () -> persist(new CareChoice(member, choices)));
    }
}
