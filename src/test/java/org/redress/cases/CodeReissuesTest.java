package org.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotPossibleNow;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** A lost code, a code word, and two members of staff. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CodeReissuesTest {
    private static final String WORD = "Blue  Kettle!";

    @Inject
    CodeReissues reissues;

    @Inject
    Reports reports;

    @Inject
    Doors doors;

    @Inject
    Visits visits;

    @Inject
    Walk walk;

    @Inject
    DataSource dataSource;

    private final Reports.Credentials old = Reports.Credentials.random();
    private UUID first;
    private UUID second;
    private UUID caseId;
    private Instant now;

    @BeforeEach
    void report() {
        now = walk.now();
        first = member();
        second = member();
        caseId = reported(old, Map.of(Detail.CODE_WORD, WORD));
    }

    @Test
    void rule18_the_word_and_two_members_of_staff_make_a_new_code_and_end_the_old_one() {
        String visit = visits.openForCase(caseId, now);
        assertThat(reissues.hear(caseId, "blue kettle", first, now).right()).isTrue();
        assertThat(reissues.waiting(caseId, now)).map(CodeReissues.Asked::by).contains(first);
        Reports.Credentials made = reissues.make(caseId, second, now);
        assertThat(made.reference()).isEqualTo(old.reference());
        assertThat(opens(old)).isFalse();
        assertThat(opens(made)).isTrue();
        assertThat(visits.find(visit, now)).isEmpty();
        assertThat(reissues.lastMade(caseId)).contains(now);
        assertThat(audited("code.reissue-asked")).isOne();
        assertThat(audited("code.reissued")).isOne();
        assertThatThrownBy(() -> reissues.make(caseId, second, now)).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void rule18_the_same_member_of_staff_cannot_do_both() {
        reissues.hear(caseId, WORD, first, now);
        assertThatThrownBy(() -> reissues.make(caseId, first, now)).hasMessageContaining("second member");
        assertThat(opens(old)).isTrue();
    }

    @Test
    void rule18_wrong_words_are_counted_slowed_and_audited() {
        for (int i = 0; i < Throttle.FREE; i++) {
            assertThat(reissues.hear(caseId, "red kettle", first, now).delay()).isZero();
        }
        assertThat(reissues.hear(caseId, WORD, first, now))
                .isEqualTo(new CodeReissues.Heard(false, Duration.ofSeconds(1)));
        assertThat(audited("code-word.wrong")).isEqualTo(Throttle.FREE);
        assertThat(reissues.waiting(caseId, now)).isEmpty();
        assertThat(reissues.hear(caseId, WORD, first, now.plusSeconds(1)).right())
                .isTrue();
    }

    @Test
    void rule18_without_a_code_word_there_is_no_new_code() {
        UUID other = reported(Reports.Credentials.random(), Map.of());
        assertThat(reissues.isAgreed(other)).isFalse();
        assertThat(reissues.hear(other, "", first, now).right()).isFalse();
        assertThatThrownBy(() -> reissues.make(other, second, now)).isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void rule18_what_was_heard_counts_for_a_day() {
        reissues.hear(caseId, WORD, first, now);
        Instant later = now.plus(Duration.ofHours(24));
        assertThat(reissues.waiting(caseId, later)).isEmpty();
        assertThatThrownBy(() -> reissues.make(caseId, second, later)).isInstanceOf(NotPossibleNow.class);
        assertThat(reissues.hear(caseId, WORD, second, later).right()).isTrue();
        assertThat(reissues.make(caseId, first, later).reference()).isEqualTo(old.reference());
    }

    private boolean opens(Reports.Credentials credentials) {
        return doors.enter(credentials.reference().shown(), credentials.code().shown(), "net " + UUID.randomUUID(), now)
                .opened()
                .isPresent();
    }

    private UUID reported(Reports.Credentials credentials, Map<Detail, String> details) {
        Report plain = walk.report(Walk.COMPLETE, "https://x.com/a/status/1");
        Report report = new Report(
                plain.capacity(),
                plain.countries(),
                plain.language(),
                plain.hold(),
                plain.items(),
                plain.declarations(),
                plain.wording(),
                details);
        return reports.report(report, UUID.randomUUID(), credentials, now);
    }

    private UUID member() {
        UUID id = UUID.randomUUID();
        new Database(dataSource)
                .run("insert into staff_member (id, name, roles, seen_at) values ('%s', 'a test', '{}', now())", id);
        return id;
    }

    private long audited(String action) {
        return new Database(dataSource)
                .count("select count(*) from audit_entry where case_id = '%s' and action = '%s'", caseId, action);
    }
}
