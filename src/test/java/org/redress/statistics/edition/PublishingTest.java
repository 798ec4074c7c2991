package org.redress.statistics.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redress.NotPossibleNow;
import org.redress.statistics.Outcomes;
import org.redress.statistics.Quarter;
import org.redress.statistics.Sums;
import org.redress.support.Database;
import org.redress.support.TestPostgres;

/** Whatever the public sees is a function of groups of ten or more. {@code -Dtransparency.rounds=} for more of it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PublishingTest {
    private static final int ROUNDS = Integer.getInteger("transparency.rounds", 6);
    private static final List<String> RULES = List.of("US_TIDA", "UK_OSA_10_3A", "IN_3_2_B");

    @Inject
    Publishing publishing;

    @Inject
    Editions editions;

    @Inject
    Replies replies;

    @Inject
    Outcomes outcomes;

    @Inject
    DataSource dataSource;

    @Inject
    InstantSource time;

    private final List<Quarter> made = new ArrayList<>();

    @AfterEach
    void forget() {
        made.forEach(new Sums(dataSource)::forget);
    }

    @Test
    void policy_7_nothing_published_depends_on_what_a_hidden_cell_holds() {
        long seed = Long.getLong("transparency.seed", new Random().nextLong());
        System.out.println("[transparency] seed " + seed);
        Random random = new Random(seed);
        outcomes.fold(time.instant());
        for (int round = 0; round < ROUNDS; round++) {
            Quarter one = quarter(1950 + round, 1);
            Quarter other = quarter(1950 + round, 3);
            int shown = twice(one, other, random);
            publishing.publishDue(time.instant());
            List<String> seen = seen(one);
            assertThat(seen).as("seed " + seed).isEqualTo(seen(other));
            assertThat(seen.stream().filter(cell -> !cell.split(" ")[1].equals("null")))
                    .as("seed " + seed)
                    .hasSize(shown);
        }
    }

    @Test
    void an_edition_is_made_once_and_never_again() {
        Quarter quarter = quarter(1990, 2);
        Sums sums = new Sums(dataSource);
        String platform = sums.platforms(1).get(0);
        sums.sent(quarter, platform);
        sums.cell(quarter, platform, RULES.get(0), 12, new Random(1));
        outcomes.fold(time.instant());
        publishing.publishDue(time.instant());
        List<String> first = seen(quarter);
        new Database(dataSource).run("update tally set due = 11, on_time = 0, late = 0 where period = '%s'", quarter);
        publishing.publishDue(time.instant());
        assertThat(seen(quarter)).hasSize(1).isEqualTo(first);
    }

    @Test
    void a_quarter_is_published_only_four_weeks_after_its_end() {
        Quarter now = Quarter.of(time.instant());
        outcomes.fold(time.instant());
        publishing.publishDue(now.endsAt().plus(Publishing.SETTLES));
        assertThat(QuarkusTransaction.requiringNew().call(() -> editions.findByIdOptional(now.toString())))
                .as("what is not counted that far is not published, whatever the time")
                .isEmpty();
    }

    @Test
    void a_reply_has_versions_and_the_second_click_changes_nothing() {
        Quarter quarter = quarter(1991, 2);
        Sums sums = new Sums(dataSource);
        UUID platform = UUID.fromString(sums.platforms(1).get(0));
        UUID staff = UUID.fromString(new Database(dataSource)
                .list("insert into staff_member (id, name, email, roles, seen_at) values"
                        + " (gen_random_uuid(), 'replier', '', '{}', redress_now()) returning id")
                .get(0));
        sums.sent(quarter, platform.toString());
        outcomes.fold(time.instant());
        publishing.publishDue(time.instant());
        Reply.Place place = new Reply.Place(quarter, platform);
        replies.record(place, " We were moving house. ", 0, staff, time.instant());
        replies.record(place, "We were moving house.", 0, staff, time.instant());
        assertThat(standing(quarter)).containsExactly("We were moving house.");
        assertThatThrownBy(() -> replies.record(place, "Another", 0, staff, time.instant()))
                .isInstanceOf(NotPossibleNow.class);
        replies.record(place, "", 1, staff, time.instant());
        assertThat(standing(quarter)).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> replies.of(place)))
                .hasSize(2);
    }

    private List<String> standing(Quarter quarter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> replies.standing(quarter).values().stream()
                        .map(Reply::words)
                        .toList());
    }

    /** Both quarters alike where ten or more are due; elsewhere each has what chance gives it. */
    private int twice(Quarter one, Quarter other, Random random) {
        Sums sums = new Sums(dataSource);
        List<String> platforms = sums.platforms(5);
        int shown = 0;
        for (String platform : platforms) {
            for (String rule : RULES) {
                long dice = random.nextLong();
                boolean hidden = random.nextInt(3) > 0;
                shown += hidden ? 0 : 1;
                for (Quarter each : List.of(one, other)) {
                    if (hidden && random.nextInt(3) > 0) {
                        sums.cell(each, platform, rule, random.nextInt(Publishing.FEWEST), random);
                    } else if (!hidden) {
                        sums.cell(
                                each,
                                platform,
                                rule,
                                Publishing.FEWEST + new Random(dice).nextInt(4),
                                new Random(dice));
                    }
                }
            }
        }
        List.of(one, other).forEach(each -> sums.sent(each, platforms.get(0)));
        return shown;
    }

    private List<String> seen(Quarter quarter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> editions.cells(quarter).stream()
                        .map(cell -> cell.ruleId() + " " + cell.slug() + " "
                                + cell.figure().due() + " "
                                + cell.figure().onTime() + " " + cell.figure().late() + " "
                                + cell.figure().removal().half() + " "
                                + cell.figure().check().ninety())
                        .toList());
    }

    private Quarter quarter(int year, int number) {
        Quarter quarter = new Quarter(year, number);
        new Sums(dataSource).forget(quarter);
        made.add(quarter);
        return quarter;
    }
}
