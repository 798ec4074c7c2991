package org.redress.evidence.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.cases.CaseFile;
import org.redress.cases.DeclarationMade;
import org.redress.cases.Item;
import org.redress.delivery.Delivery;
import org.redress.delivery.DeliveryKind;
import org.redress.delivery.DeliveryStatus;
import org.redress.evidence.facts.PackedItem;
import org.redress.removal.Deadline;
import org.redress.removal.Obligation;
import org.redress.removal.Receipt;
import org.redress.removal.RemovalRequest;

/** Reads what belongs to many requests at once, one query a table. */
@ApplicationScoped
class Rows {
    private static final String ATTEMPTS = "select delivery_id, number, at, outcome, code, detail from delivery_attempt"
            + " where delivery_id in (:ids) order by delivery_id, number";

    private static final String CHECKS = "select request_id, at, rules, status, trouble, finding, verdict from look"
            + " where request_id in (:ids) order by request_id, at, id";

    private final EntityManager em;

    Rows(EntityManager em) {
        this.em = em;
    }

    Map<UUID, RemovalRequest> requests(Collection<UUID> ids) {
        return byId(
                em.createQuery(
                                "select distinct r from RemovalRequest r left join fetch r.steps where r.id in ?1",
                                RemovalRequest.class)
                        .setParameter(1, ids)
                        .getResultList(),
                RemovalRequest::id);
    }

    Map<UUID, Item> items(Collection<UUID> ids) {
        return byId(
                em.createQuery("from Item where id in ?1", Item.class)
                        .setParameter(1, ids)
                        .getResultList(),
                Item::id);
    }

    Map<UUID, CaseFile> cases(Collection<UUID> ids) {
        return byId(
                em.createQuery("from CaseFile where id in ?1", CaseFile.class)
                        .setParameter(1, ids)
                        .getResultList(),
                CaseFile::id);
    }

    /** The oldest first. */
    Map<UUID, List<DeclarationMade>> declarations(Collection<UUID> cases) {
        return em.createQuery(
                        "select d.caseId, d from DeclarationMade d where d.caseId in ?1 order by d.declaredAt, d.kind",
                        Object[].class)
                .setParameter(1, cases)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(row -> (DeclarationMade) row[1], Collectors.toList())));
    }

    /** With their facts; laws first. */
    Map<UUID, List<Deadline>> clocks(Collection<UUID> requests) {
        return em.createQuery(
                        "select distinct d from Deadline d join fetch d.ruleVersion v join fetch v.rule r"
                                + " left join fetch d.calendar left join fetch d.facts"
                                + " where d.obligation = ?1 and d.obligationId in ?2 and d.removedBecause is null"
                                + " order by r.kind, r.id",
                        Deadline.class)
                .setParameter(1, Obligation.REMOVAL_REQUEST)
                .setParameter(2, requests)
                .getResultStream()
                .collect(Collectors.groupingBy(Deadline::obligationId));
    }

    /** Those that stand, the oldest first. */
    Map<UUID, List<Receipt>> receipts(Collection<UUID> requests) {
        return em.createQuery(
                        "from Receipt where requestId in ?1 and struckOutAt is null order by at, how", Receipt.class)
                .setParameter(1, requests)
                .getResultStream()
                .collect(Collectors.groupingBy(Receipt::requestId));
    }

    /** What was asked again after one of these came back, by the request that it follows. */
    Map<UUID, List<RemovalRequest>> copies(Collection<UUID> requests) {
        return em.createQuery("from RemovalRequest where follows in ?1 order by preparedAt, id", RemovalRequest.class)
                .setParameter(1, requests)
                .getResultStream()
                .collect(Collectors.groupingBy(copy -> copy.follows().orElseThrow()));
    }

    /** What left for the platform, with its attempts. */
    Map<UUID, List<PackedItem.Sent>> deliveries(Collection<UUID> requests) {
        List<Delivery> sent = em.createQuery(
                        "from Delivery where requestId in ?1 and kind in ?2 and status <> ?3 order by queuedAt, id",
                        Delivery.class)
                .setParameter(1, requests)
                .setParameter(2, EnumSet.of(DeliveryKind.WEBHOOK, DeliveryKind.LETTER_TO_PLATFORM))
                .setParameter(3, DeliveryStatus.DROPPED)
                .getResultList();
        Map<UUID, List<PackedItem.Attempt>> tried =
                attempts(sent.stream().map(Delivery::id).toList());
        return sent.stream()
                .collect(Collectors.groupingBy(
                        delivery -> delivery.requestId().orElseThrow(),
                        Collectors.mapping(
                                delivery -> sent(delivery, tried.getOrDefault(delivery.id(), List.of())),
                                Collectors.toList())));
    }

    /** The looks of the checker, the oldest first. */
    Map<UUID, List<PackedItem.Check>> checks(Collection<UUID> requests) {
        return em.unwrap(org.hibernate.Session.class)
                .createNativeQuery(CHECKS, Object[].class)
                .setParameterList("ids", requests)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(Rows::check, Collectors.toList())));
    }

    private static PackedItem.Check check(Object[] row) {
        String trouble = (String) row[4];
        return new PackedItem.Check(
                (Instant) row[1],
                (String) row[2],
                (Integer) row[3],
                trouble == null ? null : Terms.lower(trouble),
                Terms.lower((String) row[5]),
                Terms.lower((String) row[6]));
    }

    private static PackedItem.Sent sent(Delivery delivery, List<PackedItem.Attempt> attempts) {
        return new PackedItem.Sent(
                Terms.of(delivery.kind()),
                delivery.topic(),
                delivery.queuedAt(),
                Terms.of(delivery.status()),
                attempts);
    }

    private Map<UUID, List<PackedItem.Attempt>> attempts(Collection<UUID> deliveries) {
        if (deliveries.isEmpty()) {
            return Map.of();
        }
        return em.unwrap(org.hibernate.Session.class)
                .createNativeQuery(ATTEMPTS, Object[].class)
                .setParameterList("ids", deliveries)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(Rows::attempt, Collectors.toList())));
    }

    private static PackedItem.Attempt attempt(Object[] row) {
        return new PackedItem.Attempt(
                ((Number) row[1]).intValue(), (Instant) row[2], Terms.lower((String) row[3]), (Integer) row[4], (String)
                        row[5]);
    }

    private static <T> Map<UUID, T> byId(List<T> rows, Function<T, UUID> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
