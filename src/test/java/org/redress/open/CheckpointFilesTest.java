package org.redress.open;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.AuditChain;
import org.redress.audit.Subject;
import org.redress.audit.checkpoint.Checkpoints;
import org.redress.audit.checkpoint.Made;
import org.redress.support.TestPostgres;
import org.redress.support.Time;
import org.redress.support.Visitor;

/** What anybody gets of the audit: a signed checkpoint of a day ago, its key, and how it continues an older one. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CheckpointFilesTest {
    private static final String PROOF = "/transparency/consistency?from=1";

    @Inject
    Consistency consistency;

    @Inject
    Audit audit;

    @Inject
    AuditChain chain;

    @Inject
    Checkpoints checkpoints;

    @Inject
    DataSource dataSource;

    @TestHTTPResource
    String address;

    private void consistency_is_kept_by_caches_and_slowed_for_who_asks_too_often(Made made) {
        String tag = given().get(PROOF)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .header("Set-Cookie", org.hamcrest.Matchers.nullValue())
                .extract()
                .header("ETag");
        assertThat(tag).isEqualTo("\"1-" + made.size() + "\"");
        int kept = consistency.kept();
        given().header("If-None-Match", tag).get(PROOF).then().statusCode(304);
        given().get(PROOF).then().statusCode(200);
        assertThat(consistency.kept()).as("the same proof").isEqualTo(kept);
        int status = 304;
        for (int i = 0; i < 60 && status != 429; i++) {
            status = given().header("If-None-Match", tag).get(PROOF).statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @AfterEach
    void back() {
        new Time(dataSource).reset();
    }

    @Test
    void a_checkpoint_is_public_after_a_day_so_that_nobody_sees_the_audit_grow_by_the_hour() {
        Time time = new Time(dataSource);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        Actor.system("test"),
                        "thing.done",
                        new Subject("thing", "" + UUID.randomUUID(), null),
                        time.now()));
        chain.sealAll();
        Made made = checkpoints.make(time.now());
        Visitor anybody = new Visitor(address.replaceAll("/$", ""));
        assertThat(anybody.open("/transparency/checkpoint").page()).isNotEqualTo(made.note());
        time.forward(Duration.ofHours(25));
        assertThat(anybody.open("/transparency/checkpoint").page()).isEqualTo(made.note());
        assertThat(anybody.open("/transparency/key").page())
                .isEqualTo(checkpoints.key().orElseThrow().text() + "\n");
        assertThat(anybody.open(PROOF).page()).matches("([A-Za-z0-9+/]{43}=\n)*");
        consistency_is_kept_by_caches_and_slowed_for_who_asks_too_often(made);
        time.forward(Duration.ofMinutes(2));
        assertThat(anybody.open("/transparency/consistency?from=" + (made.size() + 1))
                        .status())
                .isEqualTo(404);
        assertThat(anybody.open("/transparency/consistency").status()).isEqualTo(404);
    }
}
