package org.redress.cases.together;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.CaseTeams;
import org.redress.cases.Cases;
import org.redress.staff.team.Teams;

/**
 * Links cases that report the same, so that one caseworker has both and no platform is asked twice by accident. Each
 * case keeps its items, its consent, its requests and every clock; neither person can tell that the other case exists.
 */
@ApplicationScoped
public class Together {
    private static final Set<CaseStatus> OPEN = EnumSet.of(CaseStatus.REPORTED, CaseStatus.ACCEPTED);

    @Inject
    EntityManager em;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Inject
    CaseTeams caseTeams;

    @Inject
    Teams teams;

    @Inject
    Audit audit;

    /**
     * From now on the two are handled together, by whoever has the first, or else the second, or else who links them.
     *
     * @throws NotPossibleNow when they are linked already, are one and the same, or one is not open to staff
     */
    @Transactional
    public void link(UUID first, UUID second, UUID by, Instant now) {
        if (first.equals(second)) {
            throw new NotPossibleNow("the-same", "That is this case itself.");
        }
        CaseFile here = open(first);
        CaseFile there = open(second);
        if (of(first).stream().anyMatch(link -> link.joins(second))) {
            throw new NotPossibleNow("already-there", "They are handled together already.");
        }
        em.persist(new CaseLink(Pair.of(first, second), by, now));
        record("case.linked", List.of(first, second), by, now);
        UUID whose = here.assignee().or(there::assignee).orElse(by);
        give(here, whose, by, now);
        give(there, whose, by, now);
    }

    /** They are not the same after all. Whose they are stays as it is. */
    @Transactional
    public void end(UUID linkId, UUID by, Instant now) {
        CaseLink link = find(linkId);
        if (link.isOver()) {
            throw new NotPossibleNow("already-there", "They are not handled together any more.");
        }
        link.end(by, now);
        record("case.unlinked", List.of(link.one(), link.other()), by, now);
    }

    /** {@return the links of a case that stand, the oldest first} */
    public List<CaseLink> of(UUID caseId) {
        return em.createQuery(
                        "from CaseLink where (one = ?1 or other = ?1) and endedAt is null order by linkedAt, id",
                        CaseLink.class)
                .setParameter(1, caseId)
                .setMaxResults(20)
                .getResultList();
    }

    private CaseLink find(UUID linkId) {
        return Optional.ofNullable(em.find(CaseLink.class, linkId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("link"));
    }

    private CaseFile open(UUID caseId) {
        CaseFile file = caseFiles.get(caseId);
        if (!OPEN.contains(file.status())) {
            throw new NotPossibleNow("not-open", "Only cases that are open are handled together.");
        }
        return file;
    }

    /** Never to somebody whose team does not see it. */
    private void give(CaseFile file, UUID whose, UUID by, Instant now) {
        boolean theirs = file.assignee().filter(whose::equals).isPresent();
        if (!theirs && teams.reaches(whose, caseTeams.of(file.id()))) {
            cases.assign(file.id(), whose, Actor.staff(by), now);
        }
    }

    private void record(String action, List<UUID> two, UUID by, Instant now) {
        for (UUID each : two) {
            UUID partner = Objects.equals(each, two.get(0)) ? two.get(1) : two.get(0);
            audit.record(
                    Actor.staff(by), action, Subject.of("case", each, each), Map.of("with", partner.toString()), now);
        }
    }
}
