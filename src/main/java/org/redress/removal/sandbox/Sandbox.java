package org.redress.removal.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.cases.Rehearsals;
import org.redress.platform.Generator;
import org.redress.platform.Generators;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.removal.Answer;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequests;
import org.redress.removal.Removals;
import org.redress.vault.Codes;

/** What a platform may do with its sandbox. What comes of it goes through the very verbs that real requests go through. */
@ApplicationScoped
@Transactional
public class Sandbox {
    /** Most generated requests that a sandbox holds at once. */
    public static final int MOST = 500;

    /** Furthest that one call advances the clocks. */
    public static final Duration FURTHEST = Duration.ofDays(31);

    private static final Actor SYSTEM = Actor.system("sandbox");
    private static final int WORD_BYTES = 5;

    private final Platforms platforms;
    private final Generators generators;
    private final Rehearsals rehearsals;
    private final RemovalRequests requests;
    private final Removals removals;
    private final Codes codes;
    private final Proofs proofs;
    private final Session session;

    Sandbox(
            Platforms platforms,
            Generators generators,
            Rehearsals rehearsals,
            RemovalRequests requests,
            Removals removals,
            Codes codes,
            Proofs proofs,
            Session session) {
        this.platforms = platforms;
        this.generators = generators;
        this.rehearsals = rehearsals;
        this.requests = requests;
        this.removals = removals;
        this.codes = codes;
        this.proofs = proofs;
        this.session = session;
    }

    /**
     * Generates and sends one request of each kind named.
     *
     * @return the new requests, in the order of {@code kinds}
     * @throws NotPossibleNow {@code sandbox-full} when it would hold more than {@value #MOST}
     */
    public List<UUID> generate(UUID sandboxId, List<SandboxKind> kinds, Instant now) {
        Platform sandbox = sandbox(sandboxId);
        if (requests.count("platformId", sandboxId) + kinds.size() > MOST) {
            throw new NotPossibleNow("sandbox-full", "A sandbox holds at most " + MOST + " requests: reset it first.");
        }
        String host = host(sandbox);
        @Nullable
        UUID tool = generators.listAll().stream().map(Generator::id).findFirst().orElse(null);
        List<UUID> made = new ArrayList<>();
        for (SandboxKind kind : kinds) {
            String word = HexFormat.of().formatHex(codes.random(WORD_BYTES));
            made.add(one(sandboxId, kind, Generated.of(kind, host, word, tool), now));
        }
        return made;
    }

    private UUID one(UUID sandboxId, SandboxKind kind, Generated generated, Instant now) {
        UUID caseId = rehearsals.open(sandboxId, generated.item(), generated.declared(), SYSTEM, now);
        UUID request = requests.ofCase(caseId).get(0).id();
        removals.send(request, SYSTEM, now);
        if (kind == SandboxKind.RE_UPLOAD) {
            removals.received(request, ReceiptHow.API_READ, "generated", SYSTEM, now);
            removals.claimRemoval(request, Answer.code("DELETED"), SYSTEM, now);
            removals.verifyGone(request, "generated", SYSTEM, now);
            UUID again = removals.reappear(request, "generated", SYSTEM, now);
            removals.send(again, SYSTEM, now);
            return again;
        }
        return request;
    }

    /**
     * Lets time go by in the sandbox: everything that happened there moves into the past, so that our clock and the
     * platform's go on agreeing. The next sweep, within a second, finds what ran out.
     *
     * @return how many requests were moved
     */
    public int advance(UUID sandboxId, Duration by, Instant now) {
        sandbox(sandboxId);
        session.flush();
        session.clear();
        return session.createNativeQuery(
                        "select rehearse_later(:sandbox, make_interval(secs => :seconds), cast(:now as timestamptz))",
                        Integer.class)
                .setParameter("sandbox", sandboxId)
                .setParameter("seconds", (double) by.toSeconds())
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Forgets the cases of some generated requests; what the platform has proven stays. {@return how many} */
    int forgetRequests(UUID sandboxId, int most, Instant now) {
        sandbox(sandboxId);
        List<UUID> cases = cases("removal_request", sandboxId, most);
        proofs.keep(sandboxId);
        cases.forEach(each -> rehearsals.forget(each, now));
        return cases.size();
    }

    /** Takes some fingerprints back and forgets them. {@return of how many cases} */
    int forgetFingerprints(UUID sandboxId, int most, Instant now) {
        sandbox(sandboxId);
        List<UUID> cases = cases("publication", sandboxId, most);
        cases.forEach(each -> rehearsals.takeBack(each, SYSTEM, now));
        cases.forEach(each -> rehearsals.forget(each, now));
        return cases.size();
    }

    /** Generates pictures' fingerprints that this sandbox alone is given; it must watch already. */
    public void fingerprints(UUID sandboxId, int count, Instant now) {
        sandbox(sandboxId);
        if (cases("publication", sandboxId, 2 * MOST).size() + count > MOST) {
            throw new NotPossibleNow(
                    "sandbox-full", "A sandbox holds at most " + MOST + " fingerprints: reset it first.");
        }
        for (int i = 0; i < count; i++) {
            Generated generated = Generated.picture(codes.random(Generated.PICTURE_BYTES));
            rehearsals.open(sandboxId, generated.item(), generated.declared(), SYSTEM, now);
        }
    }

    /** Takes all of them back, as people do. {@return the cases} */
    public List<UUID> takeBack(UUID sandboxId, Instant now) {
        sandbox(sandboxId);
        List<UUID> cases = cases("publication", sandboxId, 2 * MOST);
        cases.forEach(each -> rehearsals.takeBack(each, SYSTEM, now));
        return cases;
    }

    private List<UUID> cases(String table, UUID sandboxId, int most) {
        session.flush();
        return session.createNativeQuery(
                        "select distinct case_id from " + table
                                + " where platform_id = :sandbox order by 1 limit :most",
                        UUID.class)
                .setParameter("sandbox", sandboxId)
                .setParameter("most", most)
                .getResultList();
    }

    private Platform sandbox(UUID id) {
        return platforms
                .findByIdOptional(id)
                .filter(platform -> platform.sandboxOf().isPresent())
                .orElseThrow(() -> new NotFound("sandbox"));
    }

    private String host(Platform sandbox) {
        Platform live = platforms.findById(sandbox.sandboxOf().orElseThrow());
        return live.hosts().stream().sorted().findFirst().orElse("images.example");
    }
}
