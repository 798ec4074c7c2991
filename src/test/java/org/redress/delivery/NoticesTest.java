package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.audit.Actor;
import org.redress.fingerprint.publication.PublicationChanged;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;
import org.redress.policy.Rung;
import org.redress.removal.Answer;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.TestMail;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What a platform is told, type by type, and in which order. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(TestMail.class)
class NoticesTest {
    private static final String ADDRESS = "https://vimeo.com/notices-secret";
    private static final String UPDATED = "removal_request.updated";
    private static final String WITHDRAWN = "removal_request.withdrawn";
    private static final String TIME = "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
    /** Nothing else: a member that somebody adds has to be looked at here. */
    private static final String THIN = "\\{\"type\":\"%s\",\"timestamp\":\"" + TIME
            + "\",\"data\":\\{\"removal_request_id\":\"%s\",\"due_at\":(null|\"" + TIME + "\")\\}\\}";

    @Inject
    Walk walk;

    @Inject
    Outgoing outgoing;

    @Inject
    Postman postman;

    @Inject
    Removals removals;

    @Inject
    Event<PublicationChanged> publications;

    private Receiver receiver;

    @BeforeEach
    void listen() {
        outgoing.clear();
        receiver = Receiver.answering(200, Map.of());
        outgoing.endpoint("vimeo", receiver.url());
    }

    @AfterEach
    void close() {
        receiver.close();
        outgoing.clear();
    }

    @Test
    void every_type_is_thin_and_says_no_web_address_and_no_fingerprint() {
        RemovalRequest request = walk.sent(ADDRESS);
        send();
        outgoing.alert(request, Rung.WARNING);
        outgoing.alert(request, Rung.MISSED);
        Actor platform = Actor.platform(request.platformId());
        removals.query(request.id(), Set.of(Element.LOCATION), "Where is " + ADDRESS + "?", platform, walk.now());
        removals.complete(request.id(), Walk.STAFF, walk.now());
        send();
        removals.claimRemoval(request.id(), Answer.words("done at " + ADDRESS), platform, walk.now());
        removals.stillThere(request.id(), "seen at " + ADDRESS, Walk.STAFF, walk.now());
        send();
        removals.withdraw(request.id(), Walk.STAFF, walk.now());
        send();
        assertThat(types())
                .containsExactly(
                        Outbox.CREATED,
                        "removal_request.deadline_approaching",
                        "removal_request.deadline_missed",
                        UPDATED,
                        UPDATED,
                        WITHDRAWN);
        for (int i = 0; i < types().size(); i++) {
            assertThat(receiver.heard().get(i).body()).matches(THIN.formatted(types().get(i), request.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(PublicationChanged.What.class)
    void a_change_of_the_feed_is_told_by_the_id_that_the_platform_knows(PublicationChanged.What what) {
        RemovalRequest request = walk.sent(ADDRESS);
        send();
        UUID id = UUID.randomUUID();
        Instant due = what == PublicationChanged.What.WITHDRAWN ? walk.now().plusSeconds(3_600) : null;
        PublicationChanged change =
                new PublicationChanged(id, request.platformId(), request.caseId(), what, due, walk.now());
        QuarkusTransaction.requiringNew().run(() -> publications.fire(change));
        send();
        String type = "fingerprint." + what.name().toLowerCase(Locale.ROOT);
        assertThat(types()).containsExactly(Outbox.CREATED, type);
        assertThat(receiver.heard().get(1).body())
                .matches("\\{\"type\":\"" + type + "\",\"timestamp\":\"" + TIME + "\",\"data\":\\{\"fingerprint_id\":\""
                        + id + "\",\"due_at\":" + (due == null ? "null" : "\"" + TIME + "\"") + "\\}\\}");
    }

    @Test
    void a_whole_feed_is_not_told_one_by_one_but_every_withdrawal_is() {
        RemovalRequest request = walk.sent(ADDRESS);
        send();
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 130; i++) {
                publications.fire(change(request, PublicationChanged.What.PUBLISHED));
            }
            for (int i = 0; i < 5; i++) {
                publications.fire(change(request, PublicationChanged.What.WITHDRAWN));
            }
        });
        send();
        assertThat(types()).filteredOn(FingerprintNotices.PUBLISHED::equals).hasSize(100);
        assertThat(types()).filteredOn(FingerprintNotices.WITHDRAWN::equals).hasSize(5);
    }

    private PublicationChanged change(RemovalRequest request, PublicationChanged.What what) {
        return new PublicationChanged(
                UUID.randomUUID(), request.platformId(), request.caseId(), what, null, walk.now());
    }

    @Test
    void its_own_answers_a_platform_is_not_told() {
        RemovalRequest request = walk.sent(ADDRESS);
        Actor platform = Actor.platform(request.platformId());
        removals.review(request.id(), platform, walk.now());
        removals.refuse(request.id(), RefusalGround.OTHER, "no", platform, walk.now());
        send();
        assertThat(types()).containsExactly(Outbox.CREATED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rule12_whatever_fails_in_between_those_of_one_request_arrive_in_order_and_each_once(long seed) {
        Random random = new Random(seed);
        RemovalRequest request = walk.sent(ADDRESS);
        outgoing.alert(request, Rung.WARNING);
        outgoing.alert(request, Rung.MISSED);
        List<String> arrived = new ArrayList<>();
        Instant now = walk.now();
        for (int round = 0; round < 60 && arrived.size() < 3; round++) {
            boolean takes = random.nextInt(3) == 0;
            receiver.answers(takes ? 200 : 500, Map.of());
            int before = receiver.heard().size();
            postman.sendDue(now);
            if (takes) {
                types().subList(before, types().size()).forEach(arrived::add);
            }
            now = now.plusSeconds(30_000);
        }
        assertThat(arrived)
                .containsExactly(
                        Outbox.CREATED, "removal_request.deadline_approaching", "removal_request.deadline_missed");
    }

    private void send() {
        for (int i = 0; i < 3; i++) {
            postman.sendDue(walk.now());
        }
    }

    private List<String> types() {
        return receiver.heard().stream()
                .map(heard -> heard.body().split("\"")[3])
                .toList();
    }
}
