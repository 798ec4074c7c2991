package org.redress.check.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.check.sight.Finding;

/** What looks amount to; {@code docs/checks.md} has the same tables. */
class CourseTest {
    private static final Instant CLAIMED = Instant.parse("2026-06-03T13:10:00Z");
    private static final Instant NOW = CLAIMED.plus(Duration.ofHours(30));
    private static final Course FRESH = new Course(false, CLAIMED, null, false, null);
    private static final Course ABSENT = new Course(false, CLAIMED, CLAIMED, true, null);
    private static final Course GONE = new Course(true, CLAIMED, CLAIMED, true, null);
    private static final Course GONE_BY_WORD = new Course(true, CLAIMED, null, false, null);
    private static final Course PERHAPS_BACK = new Course(true, CLAIMED, CLAIMED, true, NOW.minus(Course.SECOND_LOOK));

    @Test
    void the_table_of_verdicts_is_the_one_in_the_docs() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Finding finding : Finding.values()) {
            rows.add("| " + finding.words() + " | "
                    + List.of(FRESH, ABSENT, GONE, GONE_BY_WORD, PERHAPS_BACK).stream()
                            .map(course -> shown(course.after(finding, NOW)))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        assertThat(page()).contains(String.join("\n", rows));
    }

    @Test
    void the_table_of_what_follows_is_the_one_in_the_docs() throws IOException {
        String rows = Arrays.stream(Verdict.values())
                .map(verdict -> "| " + verdict.label() + " | " + verdict.means() + " | "
                        + (verdict.needsPerson() ? "yes" : "no") + " |")
                .collect(Collectors.joining("\n"));
        assertThat(page()).contains(rows);
    }

    @Test
    void the_schedules_are_those_in_the_docs() throws IOException {
        assertThat(page())
                .contains("| at once, then " + days(Schedule.WHILE_CLAIMED) + " after that |")
                .contains("| " + days(Schedule.AFTER_GONE) + " after it was found gone |");
    }

    @Test
    void security_gone_wants_two_looks_a_day_apart_and_not_a_second_less() {
        Course.Turn first = FRESH.after(Finding.NOT_FOUND, CLAIMED);
        assertThat(first.verdict()).isEqualTo(Verdict.ABSENT_ONCE);
        assertThat(first.next()).contains(CLAIMED.plus(Duration.ofHours(24)));
        Instant day = CLAIMED.plus(Duration.ofHours(24));
        assertThat(first.then().after(Finding.NOT_FOUND, day.minusMillis(1)).act())
                .isEqualTo(Course.Act.NOTHING);
        assertThat(first.then().after(Finding.NOT_FOUND, day).act()).isEqualTo(Course.Act.VERIFY_GONE);
    }

    @Test
    void security_gone_a_look_that_tells_nothing_breaks_no_run_and_a_page_does() {
        Course absent = FRESH.after(Finding.NOT_FOUND, CLAIMED).then();
        Course trouble =
                absent.after(Finding.IN_TROUBLE, CLAIMED.plusSeconds(60)).then();
        assertThat(trouble.after(Finding.NOT_FOUND, NOW).act()).isEqualTo(Course.Act.VERIFY_GONE);
        for (Finding seen : List.of(Finding.PAGE, Finding.SAYS_REMOVED, Finding.BLOCKED_BY_LAW)) {
            Course broken = absent.after(seen, CLAIMED.plusSeconds(60)).then();
            assertThat(broken.after(Finding.NOT_FOUND, NOW).verdict()).isEqualTo(Verdict.ABSENT_ONCE);
        }
    }

    @Test
    void rule4_a_page_after_gone_is_looked_at_again_before_anything_is_opened() {
        Course.Turn once = GONE.after(Finding.PAGE, NOW);
        assertThat(once.act()).isEqualTo(Course.Act.NOTHING);
        assertThat(once.next()).contains(NOW.plus(Duration.ofMinutes(10)));
        Course perhaps = once.then();
        assertThat(perhaps.after(Finding.PAGE, NOW.plusSeconds(1)).act()).isEqualTo(Course.Act.NOTHING);
        assertThat(perhaps.after(Finding.PAGE, NOW.plus(Course.SECOND_LOOK)).act())
                .isEqualTo(Course.Act.REAPPEAR);
        Course flicker =
                perhaps.after(Finding.NOT_FOUND, NOW.plus(Course.SECOND_LOOK)).then();
        assertThat(flicker.after(Finding.PAGE, NOW.plus(Duration.ofHours(1))).act())
                .as("and a flicker is forgotten")
                .isEqualTo(Course.Act.NOTHING);
    }

    @Test
    void rule4_a_page_proves_nothing_where_a_page_always_came() {
        Course person = new Course(true, CLAIMED, null, false, null);
        for (int day = 1; day < 90; day++) {
            Course.Turn turn = person.after(Finding.PAGE, CLAIMED.plus(Duration.ofDays(day)));
            assertThat(turn.act()).isEqualTo(Course.Act.NOTHING);
            person = turn.then();
        }
    }

    @Test
    void no_course_looks_for_ever() {
        for (Course start : List.of(FRESH, ABSENT, GONE, GONE_BY_WORD, PERHAPS_BACK)) {
            for (Finding finding : Finding.values()) {
                Course course = start;
                Instant at = NOW;
                int looks = 0;
                for (Course.Turn turn = course.after(finding, at); turn.next().isPresent(); looks++) {
                    assertThat(turn.next().get()).isAfter(at);
                    at = turn.next().get();
                    turn = turn.then().after(finding, at);
                }
                assertThat(looks).as(start + " " + finding).isLessThan(200);
            }
        }
    }

    private static String shown(Course.Turn turn) {
        String label = turn.verdict().label();
        return turn.act() == Course.Act.NOTHING ? label : "**" + label + "**";
    }

    private static String days(Schedule schedule) {
        return schedule.days().stream().map(day -> "" + day.toDays()).collect(Collectors.joining(", "));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/checks.md"));
    }
}
