package org.redress.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everybody of the staff who ever signed in. */
@ApplicationScoped
public class StaffMembers implements PanacheRepositoryBase<StaffMember, UUID> {

    @SuppressWarnings("unchecked")
    public List<StaffMember> withRole(Role role) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from staff_member where roles @> array[cast(:role as text)] order by name, id",
                        StaffMember.class)
                .setParameter("role", role.name())
                .getResultList();
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
