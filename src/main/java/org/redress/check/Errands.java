package org.redress.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.redress.cases.AddressIndex;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Item;
import org.redress.check.sight.Finding;
import org.redress.check.sight.Seen;
import org.redress.check.sight.SightRules;
import org.redress.check.sight.SightRulesSeed;
import org.redress.check.turn.Robots;
import org.redress.check.turn.Turns;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.WebAddress;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.vault.Vault;

/** Decides what one due look asks for now, if anything: whether anybody wants to know, and whose turn it is. */
@ApplicationScoped
class Errands {
    static final String ONWARD = "watch.onward";

    private final Watches watches;
    private final RemovalRequests requests;
    private final CaseFiles caseFiles;
    private final Cases cases;
    private final Platforms platforms;
    private final AddressIndex index;
    private final AskedInstead instead;
    private final Wanted wanted;
    private final Turns turns;
    private final Vault vault;
    private final Records records;
    private final SightRules rules;

    Errands(
            Watches watches,
            RemovalRequests requests,
            CaseFiles caseFiles,
            Cases cases,
            Platforms platforms,
            AddressIndex index,
            AskedInstead instead,
            Wanted wanted,
            Turns turns,
            Vault vault,
            Records records,
            SightRulesSeed seed) {
        this.watches = watches;
        this.requests = requests;
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.platforms = platforms;
        this.index = index;
        this.instead = instead;
        this.wanted = wanted;
        this.turns = turns;
        this.vault = vault;
        this.records = records;
        this.rules = seed.rules();
    }

    /** {@return what to ask for; empty when nothing is to be asked, which is settled then} */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Errand> next(UUID requestId, Instant now) {
        Optional<Watch> locked = watches.lock(requestId);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        Watch watch = locked.get();
        RemovalRequest request = requests.get(requestId);
        switch (wanted.now(request)) {
            case NO -> watch.end();
            case NOT_NOW -> watch.pause();
            case YES -> {
                return look(watch, request, now);
            }
        }
        return Optional.empty();
    }

    private Optional<Errand> look(Watch watch, RemovalRequest request, Instant now) {
        Optional<Asked> asked = asked(watch, request);
        if (asked.isEmpty()) {
            records.keep(request, watch, Seen.nothing(Finding.NOT_ASKED, rules.version(), "NOT_ASKED"), now);
            return Optional.empty();
        }
        URI to = asked.get().address();
        Errand errand = new Errand(
                request.id(),
                asked.get().platform(),
                asked.get().first(),
                to,
                HexFormat.of().formatHex(index.ofHost(to.getHost())),
                asked.get().isRecord() ? Errand.Kind.RECORD : rules.isMedia(to) ? Errand.Kind.HEAD : Errand.Kind.PAGE,
                now);
        return inTurn(errand, watch, request);
    }

    /** What is asked for, as an {@link Errand} has it. */
    private record Asked(String platform, URI first, URI address, boolean isRecord) {}

    private Optional<Asked> asked(Watch watch, RemovalRequest request) {
        Item item = caseFiles.item(request.itemId());
        Optional<WebAddress> typed = WebAddress.parse(cases.typed(item));
        Optional<URI> first = typed.flatMap(Errands::address);
        Optional<URI> onward = watch.onward().map(led -> URI.create(vault.open(request.caseId(), ONWARD, led)));
        Optional<URI> address = onward.or(() -> first).filter(to -> !rules.isShortLink(to));
        Optional<Platform> platform = address.flatMap(to -> platforms.everOf(to.getHost()))
                .filter(known -> known.id().equals(request.platformId()));
        return platform.map(known -> {
            Optional<URI> record = onward.isPresent() ? Optional.empty() : instead.of(known, typed.orElseThrow());
            URI to = record.or(() -> address).orElseThrow();
            return new Asked(known.slug(), first.orElseThrow(), to, record.isPresent());
        });
    }

    private Optional<Errand> inTurn(Errand errand, Watch watch, RemovalRequest request) {
        Optional<Robots> robots = turns.robots(errand.host(), errand.at());
        if (robots.isPresent() && !robots.get().allows(path(errand.address()))) {
            records.keep(request, watch, Seen.nothing(Finding.ROBOTS, rules.version(), "ROBOTS"), errand.at());
            return Optional.empty();
        }
        Optional<Instant> later = turns.take(errand.host(), errand.at());
        later.ifPresent(watch::putOff);
        return later.isPresent() ? Optional.empty() : Optional.of(robots.isPresent() ? errand : errand.forRobots());
    }

    private static String path(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    /** Without its fragment, which no server ever sees. */
    private static Optional<URI> address(WebAddress typed) {
        try {
            URI uri = URI.create(typed.normal().split("#", 2)[0]);
            return Optional.of(uri).filter(to -> to.getHost() != null);
        } catch (IllegalArgumentException e) {
            // A browser may understand it, we do not: somebody looks.
            return Optional.empty();
        }
    }
}
