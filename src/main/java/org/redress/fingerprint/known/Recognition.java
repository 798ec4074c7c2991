package org.redress.fingerprint.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Entry;
import org.redress.audit.Subject;
import org.redress.fingerprint.PdqHash;

/**
 * "Do you know this picture?", asked by a platform: answered only from what is published to it. The same two questions go
 * to the database whatever the index found, and what is not published to the platform is dropped by the second, before
 * anything is counted or cut short.
 */
@ApplicationScoped
@Transactional
public class Recognition {
    private static final String VISIBLE = """
            select f.number, p.id, f.id, f.case_id from fingerprint f join publication p on p.fingerprint_id = f.id
            where f.number = any(cast(:numbers as integer[])) and f.status = 'HELD'
                and p.platform_id = :platform and p.status = 'ACTIVE'
            """;

    private static final Comparator<Recognised> NEAREST =
            Comparator.comparingInt(Recognised::distance).thenComparing(Recognised::id);

    private final KnownHashes known;
    private final Session session;
    private final Audit audit;

    Recognition(KnownHashes known, Session session, Audit audit) {
        this.known = known;
        this.session = session;
        this.audit = audit;
    }

    /**
     * A picture that the platform was given.
     *
     * @param id what the platform knows it by
     * @param distance of the nearest of the hashes that were asked, 0 to 31
     */
    public record Recognised(UUID id, int distance) {}

    private record Visible(UUID id, UUID fingerprintId, UUID caseId) {
        Entry told(Actor to, Instant now) {
            return new Entry(
                    to, "fingerprint.recognised", Subject.of("fingerprint", fingerprintId, caseId), Map.of(), now);
        }
    }

    /**
     * {@return for each picture what was recognised, the nearest first; empty while the hashes are still being loaded}
     *
     * @param pictures the hashes of each, as it is and perhaps turned and mirrored
     */
    public Optional<List<List<Recognised>>> of(
            UUID platform, List<? extends Collection<PdqHash>> pictures, Actor by, Instant now) {
        return known.near(pictures).map(near -> {
            Map<Integer, Visible> visible = visible(platform, near);
            audit.recordAll(
                    visible.values().stream().map(each -> each.told(by, now)).toList());
            return near.stream().map(each -> recognised(each, visible)).toList();
        });
    }

    private Map<Integer, Visible> visible(UUID platform, List<Map<Integer, Integer>> near) {
        TreeSet<Integer> numbers =
                near.stream().flatMap(each -> each.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        Map<Integer, Visible> visible = new HashMap<>();
        for (Object[] row : session.createNativeQuery(VISIBLE, Object[].class)
                .setParameter("numbers", numbers.toArray(Integer[]::new))
                .setParameter("platform", platform)
                .list()) {
            visible.put((Integer) row[0], new Visible((UUID) row[1], (UUID) row[2], (UUID) row[3]));
        }
        return visible;
    }

    private static List<Recognised> recognised(Map<Integer, Integer> near, Map<Integer, Visible> visible) {
        return near.entrySet().stream()
                .flatMap(each -> Stream.ofNullable(visible.get(each.getKey()))
                        .map(seen -> new Recognised(seen.id(), each.getValue())))
                .sorted(NEAREST)
                .toList();
    }
}
