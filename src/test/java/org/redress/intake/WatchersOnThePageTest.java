package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.cases.Cases;
import org.redress.cases.Decisions;
import org.redress.fingerprint.publication.Feedbacks;
import org.redress.fingerprint.publication.Watching;
import org.redress.support.Database;
import org.redress.support.Person;
import org.redress.support.Prints;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** The person reads which sites have their picture's fingerprint, and which confirmed that they deleted it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class WatchersOnThePageTest {
    @Inject
    Prints prints;

    @Inject
    Walk walk;

    @Inject
    Cases cases;

    @Inject
    Decisions decisions;

    @Inject
    Watching watching;

    @Inject
    Feedbacks feedbacks;

    @Inject
    DataSource dataSource;

    @TestHTTPResource("/")
    String site;

    @Test
    void the_page_says_in_plain_words_who_has_it_who_was_asked_and_who_confirmed() {
        UUID platform = prints.watching("fansly");
        Visitor visitor = Person.reported(site, "https://x.com/watchers/status/1")
                .visitor()
                .open("/yours/more");
        visitor.submit("/yours/more", Map.of("fingerprints", Prints.picture(Prints.fresh()), "consent", "yes"));
        UUID id = UUID.fromString(new Database(dataSource)
                .list("select case_id from item where kind = 'FINGERPRINT' order by added_at desc limit 1")
                .get(0));
        cases.accept(id, Walk.STAFF, walk.now());
        assertThat(visitor.open("/yours").page()).contains("Ready for Fansly, which has not fetched it yet.");
        UUID published = prints.at(platform, id).id();
        watching.read(platform, published, walk.now());
        assertThat(visitor.open("/yours").page()).contains("Fansly has its fingerprint and watches for it.");
        decisions.stop(id, Actor.person(id), walk.now());
        assertThat(visitor.open("/yours").page())
                .contains("We asked Fansly to delete the fingerprint. It has not confirmed that yet.");
        feedbacks.acknowledge(platform, published, walk.now());
        assertThat(visitor.open("/yours").page()).contains("Fansly confirmed that it deleted the fingerprint.");
    }
}
