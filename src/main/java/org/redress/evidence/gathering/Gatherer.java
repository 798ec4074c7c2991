package org.redress.evidence.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.cases.Cases;
import org.redress.cases.Item;
import org.redress.cases.sharing.Receiver;
import org.redress.cases.sharing.SharingConsent;
import org.redress.removal.RemovalRequest;
import org.redress.vault.Pseudonyms;

/** Adds the facts of some requests to a pack, in the order given; one whose consent ended meanwhile is passed over. */
@ApplicationScoped
public class Gatherer {
    private final Pages pages;
    private final ItemFacts facts;
    private final RuleFactsOf rules;
    private final Cases cases;
    private final Pseudonyms pseudonyms;
    private final EntityManager em;

    Gatherer(Pages pages, ItemFacts facts, RuleFactsOf rules, Cases cases, Pseudonyms pseudonyms, EntityManager em) {
        this.pages = pages;
        this.facts = facts;
        this.rules = rules;
        this.cases = cases;
        this.pseudonyms = pseudonyms;
        this.em = em;
    }

    /**
     * In a transaction of its own, so that a pack of thousands holds none open for long.
     *
     * @param now as of when a clock is late
     * @return the cases of which something was added
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Set<UUID> add(Gathered gathered, List<UUID> ids, Receiver receiver, Instant now) {
        Page page = pages.read(ids, receiver.id());
        List<RemovalRequest> inside = ids.stream()
                .map(page.requests()::get)
                .filter(request -> request != null && page.consents().containsKey(request.caseId()))
                .toList();
        inside.forEach(request -> add(gathered, page, request, receiver, now));
        em.clear();
        return inside.stream().map(RemovalRequest::caseId).collect(Collectors.toSet());
    }

    private void add(Gathered gathered, Page page, RemovalRequest request, Receiver receiver, Instant now) {
        page.clocksOf(request).forEach(clock -> gathered.rule(rules.of(clock.binding())));
        SharingConsent consent = Objects.requireNonNull(page.consents().get(request.caseId()));
        gathered.add(facts.item(gathered, page, request, receiver.id(), now), consent, request.id());
        Item item = Objects.requireNonNull(page.items().get(request.itemId()));
        if (receiver.openPgpKey() != null && consent.addresses()) {
            gathered.address(pseudonyms.of(receiver.id(), item.id()), cases.typed(item));
        }
    }
}
