package org.redress.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;

/** Everybody of the staff who ever signed in. */
@ApplicationScoped
public class StaffMembers implements PanacheRepositoryBase<StaffMember, UUID> {
    @Inject
    Audit audit;

    @Inject
    Event<MemberLeft> left;

    /** {@return everybody by name, those who left last} */
    public List<StaffMember> everybody() {
        return listAll(Sort.by("name").and("id")).stream()
                .sorted(Comparator.comparing(StaffMember::hasLeft))
                .toList();
    }

    @SuppressWarnings("unchecked")
    public List<StaffMember> withRole(Role role) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from staff_member where roles @> array[cast(:role as text)] order by name, id",
                        StaffMember.class)
                .setParameter("role", role.name())
                .getResultList();
    }

    /**
     * Makes whatever a member changes of their own wait for what they change already, until the transaction ends: of two
     * presses at once the second finds what the first kept.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void oneAtATime(UUID id) {
        findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Turns the desk's single keys on or off for one member. */
    @Transactional
    public void turnKeys(UUID id, boolean on) {
        findById(id).turnKeys(on);
    }

    /** Turns letters for alerts on or off for one member. */
    @Transactional
    public void turnMail(UUID id, boolean on) {
        findById(id).turnMail(on);
    }

    /**
     * Their account is closed, which Keycloak tells nobody: from now on they have no case, are in no team and on no rota,
     * and nothing reaches them. Signing in again brings them back, as Keycloak has them then.
     *
     * @throws NotPossibleNow {@code already-there} when that was said before, {@code self} for whoever says it themselves
     */
    @Transactional
    public void leave(UUID id, Actor by, Instant now) {
        StaffMember member =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("member of staff"));
        if (by.equals(Actor.staff(id))) {
            throw new NotPossibleNow("self", "You are signed in yourself: another admin has to say that you left.");
        }
        if (member.hasLeft()) {
            throw new NotPossibleNow("already-there", "Somebody said so already.");
        }
        member.leave();
        flush();
        audit.record(by, "staff-member.left", new Subject("staff-member", id.toString(), null), now);
        left.fire(new MemberLeft(id, by, now));
    }

    /** Writes the row at first sight (also when two requests come at once) and keeps it as the realm has it. */
    @Transactional
    StaffMember seen(UUID id, StaffMember.Profile profile, Instant now) {
        StaffMember known = findById(id);
        if (known == null) {
            insert(id, profile, now);
            known = findById(id);
        }
        if (known == null) {
            throw new IllegalStateException("a member of staff just written cannot be read");
        }
        known.seen(profile, now);
        return known;
    }

    private void insert(UUID id, StaffMember.Profile profile, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into staff_member (id, name, roles, seen_at)
                        values (:id, :name, '{}', :now) on conflict (id) do nothing
                        """)
                .setParameter("id", id)
                .setParameter("name", profile.name())
                .setParameter("now", now)
                .executeUpdate();
    }
}
