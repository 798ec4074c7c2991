package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.deadline.Hours;
import org.redress.policy.change.RuleChanges;
import org.redress.policy.change.TypedRules;
import org.redress.support.Database;
import org.redress.support.TestPostgres;

/** New rules and new versions, written at the desk. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class RuleChangesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final UUID ADMIN = new UUID(20, 1);
    private static final UUID OTHER = new UUID(20, 2);

    @Inject
    RuleChanges changes;

    @Inject
    Rules rules;

    @Inject
    RuleSeed seed;

    @Inject
    DataSource dataSource;

    private String id;

    @BeforeEach
    void a_rule() {
        for (UUID each : List.of(ADMIN, OTHER)) {
            new Database(dataSource)
                    .run(
                            "insert into staff_member (id, name, roles, seen_at) values ('%s', 'admin', '{ADMIN}',"
                                    + " redress_now()) on conflict do nothing",
                            each);
        }
        id = "TEST_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        changes.begin(TypedRules.with("id", id, "kind", "LAW", "name", "A rule for tests"), ADMIN, NOW);
    }

    @Test
    void a_change_is_a_further_version_with_who_when_and_why() {
        assertThat(changes.change(id, 1, TypedRules.with("hours", "24", "reason", "Amended"), ADMIN, NOW))
                .isEqualTo(2);
        List<RuleVersion> versions = rules.versions(id);
        assertThat(versions).extracting(RuleVersion::version).containsExactly(1, 2);
        assertThat(versions.get(0).term()).contains(new Hours(48));
        assertThat(versions.get(1).term()).contains(new Hours(24));
        Making making = versions.get(1).making().orElseThrow();
        assertThat(making.reason()).isEqualTo("Amended");
        assertThat(making.by()).isEqualTo(ADMIN);
        assertThat(making.at()).isEqualTo(NOW);
    }

    @Test
    void the_second_of_two_at_once_is_told_and_a_second_press_is_harmless() {
        changes.change(id, 1, TypedRules.with("hours", "24"), ADMIN, NOW);
        assertThatThrownBy(() -> changes.change(id, 1, TypedRules.with("hours", "12"), OTHER, NOW))
                .isInstanceOf(NotPossibleNow.class)
                .hasMessageContaining("version 2");
        assertThat(changes.change(id, 1, TypedRules.with("hours", "24"), ADMIN, NOW))
                .isEqualTo(2);
        assertThat(rules.versions(id)).hasSize(2);
    }

    @Test
    void a_version_that_says_the_same_and_an_id_that_is_taken_are_refused() {
        assertThatThrownBy(() -> changes.change(id, 1, TypedRules.with(), ADMIN, NOW))
                .isInstanceOf(NotAcceptable.class);
        assertThatThrownBy(() ->
                        changes.begin(TypedRules.with("id", id, "kind", "COMMITMENT", "name", "Another"), ADMIN, NOW))
                .isInstanceOfSatisfying(
                        NotAcceptable.class, e -> assertThat(e.violations()).containsOnlyKeys("id"));
    }

    @Test
    void the_rule_that_alerts_of_what_came_back_is_never_ended() {
        int seen = rules.latest(Rules.REAPPEARANCE).version();
        assertThatThrownBy(() -> changes.change(
                        Rules.REAPPEARANCE,
                        seen,
                        TypedRules.with(
                                "start",
                                "OUR_RECEIPT",
                                "force",
                                "no",
                                "until",
                                "2027-01-01",
                                "limit",
                                "none",
                                "standard",
                                "Soon"),
                        ADMIN,
                        NOW))
                .isInstanceOfSatisfying(
                        NotAcceptable.class,
                        e -> assertThat(e.violations()).containsOnlyKeys("force", "until", "limit"));
        assertThat(rules.current(Rules.REAPPEARANCE, NOW)).isPresent();
    }

    @Test
    void rule8_the_newest_version_whose_first_day_has_come_binds_and_no_other() {
        changes.change(id, 1, TypedRules.with("hours", "24", "from", "2026-12-01"), ADMIN, NOW);
        assertThat(binding(NOW)).contains(new Hours(48));
        assertThat(binding(Instant.parse("2026-11-30T23:59:59.999Z"))).contains(new Hours(48));
        assertThat(binding(Instant.parse("2026-12-01T00:00:00Z"))).contains(new Hours(24));

        changes.change(id, 2, TypedRules.with("force", "no", "from", "2027-01-01"), ADMIN, NOW);
        assertThat(binding(Instant.parse("2026-12-31T23:59:59Z"))).contains(new Hours(24));
        assertThat(binding(Instant.parse("2027-01-01T00:00:00Z"))).isEmpty();
        assertThat(rules.current(id, Instant.parse("2027-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void the_ladder_goes_along_unless_its_warning_no_longer_fits() {
        Ladder own = Ladder.parse("WARNING=-PT3H MISSED=PT0S SUPERVISORS=PT5M");
        assertThat(own.carriedTo(new Hours(48), new Hours(24), RuleKind.LAW)).isEqualTo(own);
        assertThat(own.carriedTo(new Hours(48), new Hours(2), RuleKind.LAW))
                .isEqualTo(Ladder.forTermOf(Duration.ofHours(2), true));
        Ladder usual = Ladder.forTermOf(Duration.ofHours(2), true);
        assertThat(usual.carriedTo(new Hours(2), new Hours(48), RuleKind.LAW))
                .isEqualTo(Ladder.forTermOf(Duration.ofHours(48), true));
        changes.change(id, 1, TypedRules.with("hours", "2"), ADMIN, NOW);
        assertThat(rules.latest(id).ladder()).isEqualTo(Ladder.forTermOf(Duration.ofHours(2), true));
    }

    @Test
    void a_later_seed_neither_collides_with_what_the_desk_wrote_nor_decides_over_it() {
        changes.change(id, 1, TypedRules.with("hours", "24"), ADMIN, NOW);
        RuleText text = RuleText.of(rules.latest(id));
        QuarkusTransaction.requiringNew()
                .run(() -> seed.bring(
                        new SeededRule(id, RuleKind.LAW, "A rule for tests", List.of(text, text, text)), NOW));
        assertThat(rules.versions(id)).hasSize(2);
        assertThat(rules.latest(id).term()).contains(new Hours(24));
    }

    @Test
    void a_later_seed_adds_its_further_version_where_the_desk_wrote_none() {
        String fresh = id + "_S";
        RuleText text = RuleText.of(rules.latest(id));
        for (int versions = 1; versions <= 2; versions++) {
            SeededRule seeded =
                    new SeededRule(fresh, RuleKind.LAW, "Seeded", java.util.Collections.nCopies(versions, text));
            QuarkusTransaction.requiringNew().run(() -> seed.bring(seeded, NOW));
        }
        assertThat(rules.versions(fresh)).extracting(RuleVersion::version).containsExactly(1, 2);
        changes.change(fresh, 2, TypedRules.with("hours", "24"), ADMIN, NOW);
        assertThat(rules.latest(fresh).version()).isEqualTo(3);
    }

    private Optional<org.redress.deadline.Term> binding(Instant at) {
        List<RuleVersion> binding = rules.proposedFor(RespondentKind.HOSTING_PLATFORM, Set.of("AQ"), at).stream()
                .filter(version -> version.rule().id().equals(id))
                .toList();
        assertThat(binding).hasSizeLessThanOrEqualTo(1);
        return binding.stream().findFirst().flatMap(RuleVersion::term);
    }
}
