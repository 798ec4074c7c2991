package org.redress.evidence.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.cases.CaseFile;
import org.redress.cases.Item;
import org.redress.cases.sharing.SharingConsent;
import org.redress.evidence.facts.Clock;
import org.redress.evidence.facts.PackedItem;
import org.redress.platform.Generator;
import org.redress.platform.Generators;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.removal.Receipt;
import org.redress.removal.RemovalRequest;
import org.redress.removal.complaint.Complaining;
import org.redress.removal.complaint.Complaint;
import org.redress.vault.Pseudonyms;

/** Writes down one request as the receiver may read it. */
@ApplicationScoped
class ItemFacts {
    private final Platforms platforms;
    private final Generators generators;
    private final Answers answers;
    private final ClockFactsOf clocks;
    private final Pseudonyms pseudonyms;
    private final Complaining complaining;

    ItemFacts(
            Platforms platforms,
            Generators generators,
            Answers answers,
            ClockFactsOf clocks,
            Pseudonyms pseudonyms,
            Complaining complaining) {
        this.platforms = platforms;
        this.generators = generators;
        this.answers = answers;
        this.clocks = clocks;
        this.pseudonyms = pseudonyms;
        this.complaining = complaining;
    }

    PackedItem item(Gathered sofar, Page page, RemovalRequest request, UUID receiver, Instant now) {
        Item item = Objects.requireNonNull(page.items().get(request.itemId()));
        CaseFile file = Objects.requireNonNull(page.cases().get(request.caseId()));
        SharingConsent consent = Objects.requireNonNull(page.consents().get(request.caseId()));
        Platform platform = platforms.findById(request.platformId());
        List<PackedItem.Said> said = answers.said(request, consent.answers());
        return new PackedItem(
                sofar.nextNumber(),
                pseudonyms.of(receiver, item.id()),
                pseudonyms.of(receiver, request.id()),
                platform.name(),
                Terms.of(platform.channel()),
                Terms.of(item.kind()),
                Terms.of(item.made()),
                generator(item),
                Terms.of(file.capacity()),
                Terms.of(request.status()),
                sofar.told(item.addedAt()),
                request.sentAt().orElseThrow(),
                acknowledgedAt(page, request),
                new PackedItem.Consent(scope(consent), sofar.told(consent.givenAt())),
                elements(sofar, page, request, said),
                receipts(page, request, consent.answers()),
                clocks(page, request, consent, now),
                said,
                request.refusalGround().map(Terms::lower).orElse(null),
                answers.observed(request),
                page.checks().getOrDefault(request.id(), List.of()),
                deliveries(page, request, consent.answers()),
                request.follows().map(id -> pseudonyms.of(receiver, id)).orElse(null),
                page.copies().getOrDefault(request.id(), List.of()).stream()
                        .map(copy -> copy(copy, receiver))
                        .toList(),
                complaint(page.complaints().get(request.id()), consent.answers()));
    }

    private PackedItem.Copy copy(RemovalRequest copy, UUID receiver) {
        return new PackedItem.Copy(
                pseudonyms.of(receiver, copy.id()), copy.sentAt().orElse(null), Terms.of(copy.status()));
    }

    private PackedItem.@Nullable Complaint complaint(@Nullable Complaint made, boolean withWords) {
        if (made == null) {
            return null;
        }
        Complaining.Words words = withWords ? complaining.words(made) : new Complaining.Words("", "");
        return new PackedItem.Complaint(
                Terms.of(made.kind()),
                Terms.of(made.channel()),
                made.madeAt(),
                words.reference().isEmpty() ? null : words.reference(),
                made.outcome().map(Terms::of).orElse(null),
                made.answeredAt().orElse(null),
                words.answer().isEmpty() ? null : words.answer());
    }

    private @Nullable String generator(Item item) {
        return item.generatorId()
                .flatMap(generators::findByIdOptional)
                .map(Generator::name)
                .orElse(null);
    }

    private static List<String> scope(SharingConsent consent) {
        List<String> scope = new ArrayList<>(List.of("facts"));
        if (consent.answers()) {
            scope.add("answers");
        }
        if (consent.addresses()) {
            scope.add("addresses");
        }
        return scope;
    }

    private List<PackedItem.Supplied> elements(
            Gathered sofar, Page page, RemovalRequest request, List<PackedItem.Said> said) {
        Item item = Objects.requireNonNull(page.items().get(request.itemId()));
        String channel = Terms.of(platforms.findById(request.platformId()).channel());
        String reference = Answers.reference(said).orElse(null);
        return Elements.supplied(
                        item, page.declarations().getOrDefault(request.caseId(), List.of()), page.clocksOf(request))
                .stream()
                .map(each ->
                        new PackedItem.Supplied(Terms.of(each.element()), sofar.told(each.at()), channel, reference))
                .toList();
    }

    private static @Nullable Instant acknowledgedAt(Page page, RemovalRequest request) {
        return page.receipts().getOrDefault(request.id(), List.of()).stream()
                .filter(receipt -> receipt.how().isOfRequest())
                .map(Receipt::at)
                .findFirst()
                .orElse(null);
    }

    /** @param words whether what the platform gave as proof, such as its number, may be shared */
    private static List<PackedItem.Receipt> receipts(Page page, RemovalRequest request, boolean words) {
        return page.receipts().getOrDefault(request.id(), List.of()).stream()
                .filter(receipt -> !receipt.how().isOfWithdrawal())
                .map(receipt -> new PackedItem.Receipt(
                        Terms.of(receipt.how()),
                        receipt.at(),
                        receipt.proof().filter(proof -> words).orElse(null)))
                .toList();
    }

    /** @param words whether what the platform's side said to each attempt may be shared */
    private static List<PackedItem.Sent> deliveries(Page page, RemovalRequest request, boolean words) {
        List<PackedItem.Sent> sent = page.deliveries().getOrDefault(request.id(), List.of());
        return words ? sent : sent.stream().map(PackedItem.Sent::withoutWords).toList();
    }

    private List<Clock> clocks(Page page, RemovalRequest request, SharingConsent consent, Instant now) {
        return page.clocksOf(request).stream()
                .map(clock -> clocks.clock(
                        clock,
                        page.missed().get(clock.id()),
                        page.disputes().getOrDefault(clock.id(), List.of()),
                        consent.answers(),
                        now))
                .toList();
    }
}
