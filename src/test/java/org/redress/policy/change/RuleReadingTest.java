package org.redress.policy.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.NotAcceptable;
import org.redress.policy.Element;
import org.redress.policy.RuleText;

/** What may stand in the form of a rule. */
class RuleReadingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final RuleReading.Known KNOWN = new RuleReading.Known(TODAY, Set.of("WEEKDAYS_UTC"));

    @ParameterizedTest
    @CsvSource({
        "basis,        '',                      act and section",
        "url,          javascript:alert(1),     begins with https",
        "url,          ftp://law.example/1,     begins with https",
        "url,          https://,                begins with https",
        "url,          https://a:b@law.example, begins with https",
        "reviewed,     '',                      the day on which you looked",
        "reviewed,     20.11.2026,              2026-11-25",
        "reviewed,     2026-11-27,              still to come",
        "confidence,   CERTAIN,                 how sure",
        "jurisdiction, UK,                      two letters",
        "linked,       '',                      yes or no",
        "force,        perhaps,                 yes or no",
        "start,        '',                      what starts",
        "start,        OUR_RECEIPT,             Only our own duties",
        "limit,        '',                      how long",
        "hours,        0,                       whole number from 1",
        "hours,        2.5,                     whole number from 1",
        "hours,        -48,                     whole number from 1",
        "hours,        9999999,                 whole number from 1",
        "until,        2026-13-01,              2026-11-25",
        "elements,     SHOE_SIZE,               Tick",
        "respondents,  EVERYBODY,               Tick",
        "reason,       '',                      Write why",
    })
    void each_field_says_what_is_wrong_with_it_and_how_to_put_it_right(String field, String typed, String words) {
        assertThat(violations(TypedRules.with(field, typed)))
                .containsOnlyKeys(field)
                .hasEntrySatisfying(field, said -> assertThat(said).contains(words));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(violations(TypedRules.with("basis", "", "hours", "x", "reason", "")))
                .containsOnlyKeys("basis", "hours", "reason");
    }

    @Test
    void a_limit_in_words_needs_the_words_and_keeps_no_number() {
        assertThat(violations(TypedRules.with("limit", "none"))).containsOnlyKeys("standard");
        RuleText text = read(TypedRules.with("limit", "none", "standard", "without undue delay"));
        assertThat(text.term()).isNull();
        assertThat(text.standard()).isEqualTo("without undue delay");
    }

    @Test
    void working_days_name_a_calendar_that_is_there() {
        assertThat(violations(TypedRules.with("limit", "days", "days", "7"))).containsOnlyKeys("calendar");
        assertThat(violations(TypedRules.with("limit", "days", "days", "7", "calendar", "NOWHERE")))
                .containsOnlyKeys("calendar");
        assertThat(read(TypedRules.with("calendar", "WEEKDAYS_UTC")).calendar()).isNull();
    }

    @Test
    void the_first_day_after_comes_after_the_first_day() {
        assertThat(violations(TypedRules.with("from", "2026-12-01", "until", "2026-12-01")))
                .containsOnlyKeys("until");
    }

    @Test
    void what_the_organisation_owes_itself_stays_that() {
        RuleText ours = new RuleText(
                "*",
                false,
                true,
                "ours",
                null,
                null,
                null,
                null,
                org.redress.policy.ClockStart.OUR_RECEIPT,
                "PT24H",
                null,
                null,
                null,
                null,
                null,
                org.redress.policy.Confidence.OURS,
                TODAY);
        NotAcceptable refused =
                catchThrowableOfType(NotAcceptable.class, () -> RuleReading.read(TypedRules.with(), ours, KNOWN));
        assertThat(refused.violations()).containsOnlyKeys("start");
    }

    @Test
    void what_was_read_fills_the_next_form() {
        RuleText text = read(TypedRules.with(
                "limit",
                "days",
                "days",
                "7",
                "calendar",
                "WEEKDAYS_UTC",
                "elements",
                "CONTACT LOCATION",
                "escalation",
                "one\n\n two ",
                "until",
                "2027-01-01"));
        TypedForm again = TypedForm.of(text);
        assertThat(again.one("limit")).isEqualTo("days");
        assertThat(again.one("days")).isEqualTo("7");
        assertThat(again.one("escalation")).isEqualTo("one\ntwo");
        assertThat(again.one("until")).isEqualTo("2027-01-01");
        assertThat(again.chose("elements", "CONTACT")).isTrue();
        assertThat(text.requiredElements()).containsExactly(Element.LOCATION, Element.CONTACT);
        assertThat(again.one("reason")).isEmpty();
        assertThat(again.one("reviewed")).isEmpty();
    }

    private static RuleText read(TypedForm typed) {
        return RuleReading.read(typed, null, KNOWN);
    }

    private static Map<String, String> violations(TypedForm typed) {
        return catchThrowableOfType(NotAcceptable.class, () -> read(typed)).violations();
    }
}
