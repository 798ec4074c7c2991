package org.redress.staff.rota;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.NotAcceptable;
import org.redress.staff.StaffMembers;

/** The quiet hours of those who keep some. */
@ApplicationScoped
public class QuietTimes implements PanacheRepositoryBase<QuietTime, UUID> {
    private final StaffMembers members;

    QuietTimes(StaffMembers members) {
        this.members = members;
    }

    public Map<UUID, Quiet> all() {
        return listAll().stream().collect(Collectors.toMap(QuietTime::member, QuietTime::quiet));
    }

    public Optional<Quiet> of(UUID member) {
        return findByIdOptional(member).map(QuietTime::quiet);
    }

    /** @throws NotAcceptable for hours that last the whole day: nobody is never called */
    @Transactional
    public void keep(UUID member, Quiet quiet) {
        if (quiet.hours().from().equals(quiet.hours().until())) {
            throw new NotAcceptable("until", "Quiet hours end at another time than they begin.");
        }
        members.oneAtATime(member);
        findByIdOptional(member)
                .ifPresentOrElse(known -> known.keep(quiet), () -> persist(new QuietTime(member, quiet)));
    }

    @Transactional
    public void end(UUID member) {
        deleteById(member);
    }
}
