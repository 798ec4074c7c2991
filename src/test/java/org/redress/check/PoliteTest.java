package org.redress.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.NotPossibleNow;
import org.redress.check.course.Verdict;
import org.redress.check.sight.Finding;
import org.redress.removal.RemovalRequest;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** Whom we ask, how often, and when not at all. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PoliteTest extends Lookout {
    @Test
    void security_gone_a_host_is_asked_once_in_ten_seconds_whoever_asks() {
        for (int i = 0; i < 4; i++) {
            claimed("https://vimeo.com/turn" + i);
        }
        assertThat(List.of(1, 2).parallelStream()
                        .mapToInt(node -> checker.lookDue(elsewhere, now))
                        .sum())
                .isEqualTo(4);
        assertThat(elsewhere.heard()).as("for robots.txt").hasSize(1);
        for (int turn = 1; turn <= 4; turn++) {
            pass(A_TURN.minusMillis(1));
            checker.lookDue(elsewhere, now);
            assertThat(elsewhere.asked()).hasSize(turn - 1);
            pass(Duration.ofMillis(1));
            checker.lookDue(elsewhere, now);
            assertThat(elsewhere.asked()).hasSize(turn);
        }
        assertThat(elsewhere.asked()).doesNotHaveDuplicates();
    }

    @Test
    void security_gone_robots_txt_is_obeyed_and_read_once_a_day() {
        elsewhere.robots("User-agent: *\nDisallow: /private\n");
        RemovalRequest forbidden = claimed("https://vimeo.com/private/1");
        RemovalRequest allowed = claimed("https://vimeo.com/public/1");
        look();
        assertThat(elsewhere.asked()).containsExactly("GET /public/1");
        assertThat(looks.last(forbidden.id()).orElseThrow().finding()).isEqualTo(Finding.ROBOTS);
        assertThat(verdict(forbidden)).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(allowed)).isEqualTo(Verdict.ABSENT_ONCE);
        pass(A_DAY);
        look();
        assertThat(elsewhere.heard().stream().filter("GET /robots.txt"::equals)).hasSize(2);
    }

    @Test
    void security_gone_while_robots_txt_cannot_be_read_nothing_is_asked() {
        elsewhere.shows("/robots.txt", 503, "");
        RemovalRequest request = claimed("https://vimeo.com/away");
        look();
        assertThat(elsewhere.asked()).isEmpty();
        assertThat(verdict(request)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void security_gone_of_media_the_head_is_asked_for() {
        elsewhere.does("/a/picture.jpg", (heard, out) -> out.page(200, "image/jpeg", Elsewhere.PAGE));
        RemovalRequest request = claimed("https://vimeo.com/a/picture.jpg");
        look();
        assertThat(elsewhere.asked()).containsExactly("HEAD /a/picture.jpg");
        assertThat(looks.last(request.id()).orElseThrow().sha256()).isEmpty();
    }

    @Test
    void security_gone_a_redirect_is_followed_in_a_turn_of_its_own_and_on_its_platform_alone() {
        elsewhere.redirects("/old", "https://www.vimeo.com/new").redirects("/door", "/login?next=x");
        elsewhere
                .redirects("/out", "https://x.com/new")
                .redirects("/round", "/round/")
                .redirects("/round/", "/round");
        RemovalRequest moved = claimed("https://vimeo.com/old");
        look();
        assertThat(verdict(moved)).isEqualTo(Verdict.ABSENT_ONCE);
        assertThat(elsewhere.asked()).containsExactly("GET /old", "GET /new");
        for (String path : List.of("/door", "/out", "/round")) {
            pass(Duration.ofMinutes(5));
            RemovalRequest request = claimed("https://vimeo.com" + path);
            look();
            assertThat(looks.last(request.id()).orElseThrow().finding())
                    .as(path)
                    .isEqualTo(Finding.LED_AWAY);
        }
        assertThat(elsewhere.asked()).as("a few hops, and no door").hasSize(2 + 1 + 1 + 4);
        assertThat(database.count("select count(*) from watch where onward is not null"))
                .isZero();
    }

    /** What stands against looking. */
    enum Against {
        HELD,
        RECIPIENT_HELD,
        STOPPED,
        WITHDRAWN,
        SEALED,
        ERASED,
        NOT_OURS
    }

    @ParameterizedTest
    @EnumSource
    void rule7_nothing_is_asked_when_the_person_or_the_case_is_against_it(Against what) {
        RemovalRequest claimed = claimed("https://vimeo.com/against");
        RemovalRequest gone = claimed("https://vimeo.com/against-gone");
        removals.verifyGone(gone.id(), "", Walk.STAFF, now);
        pass(A_DAY);
        for (RemovalRequest request : List.of(claimed, gone)) {
            against(what, request);
        }
        assertThat(checker.lookDue(elsewhere, now)).as("taken up").isEqualTo(due(what));
        assertThat(elsewhere.heard()).isEmpty();
        assertThat(database.count("select count(*) from watch where next_at is not null"))
                .as("and stay away")
                .isZero();
        assertThatThrownBy(() -> checking.lookNow(gone.id(), Walk.STAFF, now)).isInstanceOf(NotPossibleNow.class);
    }

    /** What is over at once is not even taken up. */
    private static int due(Against what) {
        return switch (what) {
            case SEALED, ERASED -> 0;
            case STOPPED, WITHDRAWN -> 1;
            case HELD, RECIPIENT_HELD, NOT_OURS -> 2;
        };
    }

    private void against(Against what, RemovalRequest request) {
        UUID id = request.caseId();
        switch (what) {
            case HELD -> decisions.hold(id, Walk.STAFF, now);
            case RECIPIENT_HELD -> decisions.hold(id, request.platformId(), true, Walk.STAFF, now);
            case STOPPED -> decisions.stop(id, Walk.STAFF, now);
            case WITHDRAWN -> decisions.withdraw(id, Set.of(request.itemId()), Walk.STAFF, now);
            case SEALED -> safeguarding.seal(id, Walk.STAFF, now);
            case ERASED -> decisions.erase(id, Walk.STAFF, now);
            case NOT_OURS -> cases.notOurs(id, "OTHER", Walk.STAFF, now);
        }
    }

    @Test
    void rule7_what_was_held_is_looked_at_again_when_the_person_says_so() {
        RemovalRequest request = claimed("https://vimeo.com/held");
        decisions.hold(request.caseId(), Walk.STAFF, now);
        look();
        assertThat(elsewhere.heard()).isEmpty();
        decisions.release(request.caseId(), Walk.STAFF, now);
        look();
        assertThat(elsewhere.asked()).containsExactly("GET /held");
    }

    @Test
    void rule11_a_look_that_fails_is_put_off_more_and_more_and_holds_up_nobody() {
        RemovalRequest poison = claimed("https://vimeo.com/poison");
        database.run("update item set typed = '\\x00' where id = '%s'", poison.itemId());
        RemovalRequest well = claimed("https://flickr.com/well");
        look();
        assertThat(verdict(well)).isEqualTo(Verdict.ABSENT_ONCE);
        Duration first = Duration.between(now, next(poison));
        pass(first);
        checker.lookDue(elsewhere, now);
        assertThat(Duration.between(now, next(poison))).isGreaterThan(first);
    }
}
