package org.redress.partner.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.partner.ProblemException;
import org.redress.platform.Platforms;
import org.redress.platform.keys.FeedKeys;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What a pair of keys opens while it is revoked. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class OpenersTest {
    @Inject
    Openers openers;

    @Inject
    FeedKeys keys;

    @Inject
    Platforms platforms;

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    @Test
    void a_pair_that_is_revoked_while_somebody_asks_with_it_stays_revoked_and_opens_nothing_after() {
        Database database = new Database(dataSource);
        UUID platform = QuarkusTransaction.requiringNew()
                .call(() -> platforms.bySlug("dailymotion").orElseThrow().id());
        FeedKeys.Made pair = keys.make(platform, Walk.STAFF, walk.now());
        FeedKeyHeaders given = new FeedKeyHeaders();
        given.endpoint = pair.endpointKey();
        given.subscription = pair.subscriptionKey();

        QuarkusTransaction.begin();
        keys.revoke(pair.id(), Walk.STAFF, walk.now());
        CompletableFuture<UUID> asked = CompletableFuture.supplyAsync(() -> openers.platform(given));
        while (!asked.isDone() && waiting(database) == 0) {
            Thread.onSpinWait();
        }
        QuarkusTransaction.commit();
        assertThat(asked.join()).as("it asked before").isEqualTo(platform);

        assertThatThrownBy(() -> openers.platform(given)).isInstanceOf(ProblemException.class);
        assertThat(database.count("select count(*) from feed_key where id = '%s' and revoked_at is null", pair.id()))
                .isZero();
    }

    private static long waiting(Database database) {
        return database.count("select count(*) from pg_locks where not granted");
    }
}
