package org.redress.cases.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;

class StrikeOutRuleTest {
    private static final Instant AT = Instant.parse("2026-11-26T06:00:00Z");
    private static final Actor ME = Actor.staff(new UUID(1, 1));
    private static final Actor OTHER = Actor.staff(new UUID(2, 2));
    private static final Asker MYSELF = new Asker(ME, false);
    private static final Asker SUPERVISOR = new Asker(OTHER, true);

    @Test
    void only_what_staff_wrote_down_can_be_a_mistake() {
        EnumSet<Fact> may = Arrays.stream(Fact.values())
                .filter(fact ->
                        against(new Recorded(fact, ME, AT, true), MYSELF, AT).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
        assertThat(may).containsExactlyInAnyOrder(Fact.AUTHORITY, Fact.RECEIPT, Fact.ANSWER, Fact.SIGHTING);
    }

    @Test
    void rule5_a_miss_is_for_ever_whoever_asks() {
        assertThat(against(new Recorded(Fact.MISS, ME, AT, true), SUPERVISOR, AT))
                .isEqualTo("for-ever");
    }

    @Test
    void what_others_said_stands() {
        for (Actor by : new Actor[] {Actor.platform(new UUID(3, 3)), Actor.person(new UUID(4, 4)), Actor.system("x")}) {
            assertThat(against(new Recorded(Fact.ANSWER, by, AT, true), SUPERVISOR, AT))
                    .isEqualTo("not-ours");
        }
    }

    @Test
    void only_the_last_that_stands() {
        assertThat(against(new Recorded(Fact.ANSWER, ME, AT, false), SUPERVISOR, AT))
                .isEqualTo("not-last");
    }

    @Test
    void one_s_own_within_the_hour_and_at_its_very_end() {
        Recorded mine = new Recorded(Fact.SIGHTING, ME, AT, true);
        Instant end = AT.plus(Duration.ofHours(1));
        assertThat(against(mine, MYSELF, end)).isEmpty();
        assertThat(against(mine, MYSELF, end.plusMillis(1))).isEqualTo("not-yours");
        assertThat(against(mine, SUPERVISOR, end.plusMillis(1))).isEmpty();
    }

    @Test
    void a_colleague_s_never() {
        assertThat(against(new Recorded(Fact.SIGHTING, OTHER, AT, true), MYSELF, AT))
                .isEqualTo("not-yours");
    }

    private static String against(Recorded recorded, Asker asker, Instant now) {
        return StrikeOutRule.against(recorded, asker, now)
                .map(NotPossibleNow::code)
                .orElse("");
    }
}
