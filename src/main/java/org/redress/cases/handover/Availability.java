package org.redress.cases.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.cases.CaseTeams;
import org.redress.cases.Made;
import org.redress.staff.care.CareChoices;
import org.redress.staff.care.NotToday;
import org.redress.staff.care.Spared;
import org.redress.staff.team.Teams;

/** Which cases are not to be given to a member. To others it says only that, never why. */
@ApplicationScoped
@Transactional
public class Availability {
    private static final String OF_KIND = """
            select c.id from case_file c where c.id = any(cast(:cases as uuid[]))
                and (:acting and c.capacity = 'ACTING'
                    or exists (select from item i where i.case_id = c.id and i.withdrawn_at is null
                        and (i.made = any(cast(:made as text[])) or :threatened and i.kind = 'THREATENED')))
            """;

    private final EntityManager em;
    private final CareChoices choices;
    private final NotToday notToday;
    private final CaseTeams cases;
    private final Teams teams;

    Availability(EntityManager em, CareChoices choices, NotToday notToday, CaseTeams cases, Teams teams) {
        this.em = em;
        this.choices = choices;
        this.notToday = notToday;
        this.cases = cases;
        this.teams = teams;
    }

    /**
     * What a page of a list needs to know for one member.
     *
     * @param kinds cases of a kind that they asked to be spared
     * @param today cases that they handed over, until their day ends
     */
    public record NotFor(Set<UUID> kinds, Set<UUID> today) {
        public boolean holds(UUID caseId) {
            return kinds.contains(caseId) || today.contains(caseId);
        }
    }

    /** Not of their team is one of the reasons. */
    public boolean isFor(UUID member, UUID caseId, Instant now) {
        return teams.reaches(member, cases.of(caseId))
                && !among(List.of(caseId), member, now).holds(caseId);
    }

    /** @param cases at most a page of them */
    public NotFor among(Collection<UUID> cases, UUID member, Instant now) {
        return new NotFor(ofKind(cases, choices.of(member).spared()), notToday.among(cases, member, now));
    }

    private Set<UUID> ofKind(Collection<UUID> cases, Set<Spared> spared) {
        if (spared.isEmpty() || cases.isEmpty()) {
            return Set.of();
        }
        List<?> found = em.createNativeQuery(OF_KIND, UUID.class)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .setParameter("acting", spared.contains(Spared.ACTING))
                .setParameter("made", made(spared))
                .setParameter("threatened", spared.contains(Spared.THREATENED))
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever is not sure may be reporting a real recording. */
    private static String[] made(Set<Spared> spared) {
        Set<Made> made = new HashSet<>();
        if (spared.contains(Spared.SYNTHETIC)) {
            made.add(Made.SYNTHETIC);
        }
        if (spared.contains(Spared.REAL)) {
            made.addAll(Set.of(Made.REAL, Made.UNSURE));
        }
        return made.stream().map(Enum::name).toArray(String[]::new);
    }
}
