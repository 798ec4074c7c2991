package org.redress.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.cases.sharing.Receiver;
import org.redress.cases.sharing.Receivers;
import org.redress.cases.sharing.Shared;
import org.redress.cases.sharing.Sharing;
import org.redress.evidence.gathering.Chosen;
import org.redress.removal.RemovalRequest;
import org.redress.support.Database;
import org.redress.support.Walk;

/** Walks a report to a missed limit and a pack about it. */
@Singleton
public class PackWalk {
    /** Whoever asks for packs in tests. */
    public static final UUID STAFF = UUID.nameUUIDFromBytes("packer".getBytes(StandardCharsets.UTF_8));

    @Inject
    Walk walk;

    @Inject
    Receivers receivers;

    @Inject
    Sharing sharing;

    @Inject
    Sweep sweep;

    @Inject
    Packing packing;

    @Inject
    Maker maker;

    @Inject
    DataSource dataSource;

    /** {@return a request that its platform fetched three days ago and never answered, with its miss recorded} */
    public RemovalRequest missed(String address) {
        RemovalRequest request = walk.received(address, walk.now().minus(Duration.ofDays(3)));
        sweep.sweep(walk.now());
        return request;
    }

    /** {@return the regulator whose name begins so} */
    public Receiver receiver(String name) {
        return receivers.all().stream()
                .filter(each -> each.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** The person agrees that Ofcom reads about their case. */
    public void shares(UUID caseId, boolean answers, boolean addresses) {
        Shared shared = new Shared(Set.of(receiver("Ofcom").id()), answers, addresses);
        sharing.choose(caseId, shared, Actor.person(caseId), walk.now());
    }

    /** {@return a pack for Ofcom, made} */
    public UUID made(Chosen chosen) {
        UUID id = asked(chosen);
        Instant now = walk.now();
        maker.make(id, now);
        return id;
    }

    /** {@return a pack for Ofcom that waits} */
    public UUID asked(Chosen chosen) {
        new Database(dataSource)
                .run(
                        "insert into staff_member (id, name, roles, seen_at) values ('%s', 'packer', '{SUPERVISOR}',"
                                + " redress_now()) on conflict do nothing",
                        STAFF);
        return packing.ask(chosen, receiver("Ofcom").id(), STAFF, walk.now());
    }

    public Instant now() {
        return walk.now();
    }

    public byte[] file(UUID packId, FileKind kind) {
        return packing.take(packId, kind, Actor.staff(STAFF), walk.now());
    }

    public String json(UUID packId) {
        return new String(file(packId, FileKind.JSON), StandardCharsets.UTF_8);
    }

    /** {@return what the record says was done with a pack} */
    public List<String> record(UUID packId) {
        return new Database(dataSource)
                .list("select action from audit_entry where subject_id = '%s' order by id", packId);
    }
}
