package org.redress.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.support.Browser;
import org.redress.support.Database;
import org.redress.support.Stack;

/**
 * A supervisor and two caseworkers work through twenty cases at the same moment, each in a browser of their own. Nothing
 * that anybody saved is lost; who saves second is told what the other did, and still has what they typed.
 */
class TwentyCasesIT {
    private static final int CASES = 20;
    private static Stack stack;
    private static Database database;
    private static Browser browser;
    private static List<Colleague> team;

    @BeforeAll
    static void start() {
        stack = Stack.start(1);
        database = new Database(stack.database());
        browser = Browser.open();
        team = Stream.of("supervisor", "caseworker", "caseworker2")
                .map(account -> new Colleague(stack, browser, account))
                .toList();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        stack.close();
    }

    @Test
    void three_work_through_twenty_cases_at_once_and_lose_nothing() {
        List<String> references = reported();
        for (int i = 0; i < CASES; i++) {
            String reference = references.get(i);
            List<Colleague> three = new ArrayList<>(team);
            Collections.rotate(three, i);
            three.forEach(each -> each.open(reference));
            assertThat(three.get(1).sees()).contains(three.get(0).name() + " is reading this.");
            judge(reference, three.get(0), three.get(1));
            write(reference, three.subList(1, 3));
            if (i == 0) {
                seesWhoWrites(three.get(2), three.get(0));
            }
            note(reference, List.of(three.get(2), three.get(0)));
            take(reference, three.get(0), three.get(1));
        }
        assertThat(database.count("select count(*) from case_file where assignee is not null"))
                .isEqualTo(CASES);
    }

    /** One says yes while the other says no: whoever is first has it, and only that stands. */
    private static void judge(String reference, Colleague yes, Colleague no) {
        no.choose("dismissal", "reason", "NOT_PLAUSIBLE");
        yes.press("verdict");
        no.press("dismissal");
        yes.settle();
        no.settle();
        Colleague refused = yes.wasRefused() ? yes : no;
        Colleague taken = refused == yes ? no : yes;
        assertThat(taken.wasRefused()).as(reference).isFalse();
        assertThat(refused.wasRefused()).as(reference).isTrue();
        assertThat(refused.sees()).contains(taken.name());
        assertThat(database.list(
                        "select action from audit_entry join case_file c on c.id = case_id where reference = '%s'"
                                + " and action in ('case.accepted', 'case.not-ours')",
                        stored(reference)))
                .containsExactly(taken == yes ? "case.accepted" : "case.not-ours");
    }

    /** Two answer the person at once: one message stands, the other sees it, and decides again with their own text. */
    private static void write(String reference, List<Colleague> all) {
        for (Colleague each : all) {
            each.fill("message", "words", each.name() + " writes about " + reference);
        }
        all.forEach(each -> each.press("message"));
        all.forEach(Colleague::settle);
        List<Colleague> refused = all.stream().filter(Colleague::wasRefused).toList();
        assertThat(refused).as(reference).hasSize(all.size() - 1);
        Colleague taken =
                all.stream().filter(each -> !each.wasRefused()).findFirst().orElseThrow();
        for (Colleague each : refused) {
            each.picture("case-conflict");
            assertThat(each.sees()).contains(taken.name());
            assertThat(each.typed("message", "words")).isEqualTo(each.name() + " writes about " + reference);
        }
        again(refused);
        assertThat(database.count(
                        "select count(*) from message join case_file c on c.id = case_id where reference = '%s'",
                        stored(reference)))
                .isEqualTo(all.size());
    }

    /** Who types is named on the open page of the other, who does nothing for it. */
    private static void seesWhoWrites(Colleague writes, Colleague sees) {
        writes.fill("note", "words", "A beginning");
        sees.noticesThat(writes.name() + " is writing here.");
    }

    /** Each of those whose words did not stand presses once more, one after the other. */
    private static void again(List<Colleague> refused) {
        for (Colleague each : refused) {
            each.press("message");
            each.settle();
            if (each.wasRefused()) {
                each.press("message");
                each.settle();
            }
            assertThat(each.wasRefused()).as(each.sees()).isFalse();
        }
    }

    /** Notes need no turn: all that are written at once stand. */
    private static void note(String reference, List<Colleague> all) {
        for (Colleague each : all) {
            each.fill("note", "words", each.name() + " notes " + reference);
        }
        all.forEach(each -> each.press("note"));
        all.forEach(Colleague::settle);
        assertThat(all).noneMatch(Colleague::wasRefused);
        assertThat(database.count(
                        "select count(*) from note join case_file c on c.id = case_id where reference = '%s'",
                        stored(reference)))
                .isEqualTo(all.size());
    }

    /** Two take the same case: it becomes one's, and the other sees whose. */
    private static void take(String reference, Colleague one, Colleague other) {
        one.press("assignment");
        other.press("assignment");
        one.settle();
        other.settle();
        Colleague refused = one.wasRefused() ? one : other;
        Colleague taken = refused == one ? other : one;
        assertThat(refused.wasRefused()).as(reference).isTrue();
        assertThat(refused.sees()).contains(taken.name());
        assertThat(database.list(
                        "select s.name from case_file c join staff_member s on s.id = c.assignee where reference = '%s'",
                        stored(reference)))
                .containsExactly(taken.name());
    }

    /** Twenty people report, from as many networks as it takes. */
    private static List<String> reported() {
        return IntStream.range(0, CASES)
                .parallel()
                .mapToObj(number -> {
                    database.run("delete from report_bucket");
                    Reporter person = new Reporter(stack);
                    person.report("https://chirp.example/post/" + number);
                    return person.reference();
                })
                .toList();
    }

    private static String stored(String reference) {
        return reference.replace(" ", "").replace("-", "");
    }
}
