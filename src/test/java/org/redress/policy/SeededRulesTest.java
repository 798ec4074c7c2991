package org.redress.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.deadline.Hours;
import org.redress.deadline.WorkingDays;
import org.redress.support.TestPostgres;

/** Which of the seeded rules bind whom, and from when. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class SeededRulesTest {
    private static final Instant AUTUMN = Instant.parse("2026-11-23T12:00:00Z");
    private static final String OURS = "ORG_RESPONSE";

    @Inject
    Rules rules;

    @Inject
    RuleSeed seed;

    @ParameterizedTest
    @CsvSource({
        "HOSTING_PLATFORM, '',    US_TIDA",
        "HOSTING_PLATFORM, BR,    US_TIDA",
        "HOSTING_PLATFORM, GB,    UK_OSA_10_3A US_TIDA",
        "HOSTING_PLATFORM, IE,    EU_DSA_16 US_TIDA",
        "HOSTING_PLATFORM, IE GB, EU_DSA_16 UK_OSA_10_3A US_TIDA",
        "HOSTING_PLATFORM, IN,    IN_3_2_B US_TIDA",
        "HOSTING_PLATFORM, AU,    AU_OSA_77 US_TIDA",
        "HOSTING_PLATFORM, SG,    SG_OSRAA US_TIDA",
        "HOSTING_PLATFORM, KR,    KR_TBA_22_5 US_TIDA",
        "HOSTING_PLATFORM, CA,    US_TIDA",
        "HOSTING_PLATFORM, CH,    US_TIDA",
        "SEARCH_ENGINE,    GB,    UK_OSA_SEARCH",
        "ADULT_SITE,       '',    CARD_7BD US_TIDA",
        "UNKNOWN,          GB,    ''",
    })
    void rule8_every_rule_that_any_link_reaches_is_proposed(RespondentKind kind, String links, String laws) {
        assertThat(proposed(kind, links, AUTUMN)).containsExactlyInAnyOrder(words(laws + " " + OURS));
    }

    @ParameterizedTest
    @CsvSource({
        "GB, 2026-06-28T23:59:59.999Z, US_TIDA",
        "GB, 2026-06-29T00:00:00Z,     US_TIDA UK_OSA_10_3A",
        "US, 2026-05-18T23:59:59.999Z, ''",
        "US, 2026-05-19T00:00:00Z,     US_TIDA",
    })
    void rule6_a_rule_binds_from_the_first_instant_of_its_first_day_in_utc(String link, Instant at, String laws) {
        assertThat(proposed(RespondentKind.HOSTING_PLATFORM, link, at))
                .containsExactlyInAnyOrder(words(laws + " " + OURS));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-19T23:59:59Z, 24", "2026-02-20T00:00:00Z, 2"})
    void rule8_the_version_of_the_day_applies(Instant at, int hours) {
        RuleVersion indian = rules.proposedFor(RespondentKind.HOSTING_PLATFORM, Set.of("IN"), at).stream()
                .filter(version -> version.rule().id().equals("IN_3_2_B"))
                .findFirst()
                .orElseThrow();
        assertThat(indian.term()).contains(new Hours(hours));
        assertThat(rules.latest("IN_3_2_B").term()).contains(new Hours(2));
    }

    @Test
    void rule7_each_rule_says_what_starts_it_and_what_a_request_must_hold() {
        assertThat(rules.latest("US_TIDA").requiredElements())
                .containsExactlyInAnyOrder(
                        Element.SIGNATURE, Element.LOCATION, Element.GOOD_FAITH_NONCONSENT, Element.CONTACT);
        assertThat(rules.latest("AU_OSA_77").clockStart()).isEqualTo(ClockStart.REGULATOR_NOTICE);
        assertThat(rules.latest("CARD_7BD").term()).contains(new WorkingDays(7));
        assertThat(rules.latest("EU_DSA_16").term()).isEmpty();
        assertThat(rules.latest("ORG_RESPONSE").clockStart()).isEqualTo(ClockStart.OUR_SENDING);
    }

    @Test
    void every_rule_says_where_it_is_from_and_when_somebody_looked() {
        assertThat(seeded()).hasSize(20).allSatisfy(version -> {
            assertThat(version.source().basis()).isNotBlank();
            assertThat(version.source().reviewedOn()).isNotNull();
            assertThat(version.source().confidence()).isNotNull();
            assertThat(version.ladder().format()).contains("MISSED=PT0S");
        });
    }

    @Test
    void seeding_again_changes_nothing() {
        List<String> before = ids();
        seed.start(new io.quarkus.runtime.StartupEvent());
        assertThat(ids()).isEqualTo(before);
    }

    /** Without what other tests made up. */
    private List<RuleVersion> seeded() {
        return rules.everything().stream()
                .filter(version -> !version.rule().id().startsWith("TEST_"))
                .toList();
    }

    private List<String> ids() {
        return seeded().stream().map(version -> version.id().toString()).toList();
    }

    private List<String> proposed(RespondentKind kind, String links, Instant at) {
        return rules.proposedFor(kind, Set.of(words(links)), at).stream()
                .map(version -> version.rule().id())
                .toList();
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.trim().split(" ");
    }
}
