package org.redress.partner.fingerprints;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.support.PlatformTokens;
import org.redress.support.Prints;
import org.redress.support.TestPostgres;
import org.redress.support.Time;

/** The feed of changes tells of fingerprints to whoever may read them, and to nobody else. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ChangesOfFingerprintsTest {
    private static final String REQUESTS = "removal-requests:read";

    @Inject
    Prints prints;

    @Inject
    DataSource dataSource;

    @Test
    void without_the_scope_for_fingerprints_the_feed_is_silent_about_them() {
        UUID platform = prints.watching("flickr");
        String id = prints.at(platform, prints.accepted(Prints.fresh())).id().toString();
        new Time(dataSource).forward(Duration.ofSeconds(3));
        assertThat(told(REQUESTS, Watcher.READ)).contains(id);
        assertThat(told(REQUESTS)).doesNotContain(id);
    }

    /** {@return the fingerprints that all pages tell of} */
    private static List<String> told(String... scopes) {
        List<String> told = new ArrayList<>();
        JsonPath page;
        String cursor = "";
        do {
            page = given().header("Authorization", PlatformTokens.of("flickr", scopes))
                    .get("/api/v1/changes?limit=200" + cursor)
                    .jsonPath();
            told.addAll(page.getList("data.data.fingerprint_id"));
            cursor = "&cursor=" + page.getString("next_cursor");
        } while (page.getBoolean("has_more"));
        return told;
    }
}
