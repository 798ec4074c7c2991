package org.redress.desk.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.NotAcceptable;
import org.redress.cases.retention.CasesAtRest;
import org.redress.cases.retention.RetentionSettings;
import org.redress.cases.retention.Step;
import org.redress.cases.retention.Terms;
import org.redress.desk.Frames;
import org.redress.desk.administration.Histories;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the page of the terms, with what other terms would touch today. */
@ApplicationScoped
class RetentionPages {
    private static final int UNPROCESSABLE = 422;

    private final RetentionSettings settings;
    private final CasesAtRest cases;
    private final Histories histories;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    RetentionPages(
            RetentionSettings settings,
            CasesAtRest cases,
            Histories histories,
            SignedInStaff staff,
            Frames frames,
            InstantSource time) {
        this.settings = settings;
        this.cases = cases;
        this.histories = histories;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
    }

    /** @param fields the three terms when a preview is wanted; else empty */
    RetentionPage preview(Map<String, String> fields, String said) {
        if (!fields.containsKey("contact")) {
            return page(fields, List.of(), Kept.NOTHING, said);
        }
        try {
            return page(fields, touched(terms(fields)), Kept.NOTHING, said);
        } catch (NotAcceptable wrong) {
            return page(fields, List.of(), new Kept("edit", UNPROCESSABLE, wrong.violations(), fields), said);
        }
    }

    /** The page again, after a save that could not be. */
    RetentionPage again(Kept kept) {
        List<RetentionPage.Preview> touched = kept.errors().keySet().stream()
                        .anyMatch(
                                field -> List.of("contact", "words", "timeline").contains(field))
                ? List.of()
                : touched(terms(kept.fields()));
        return page(kept.fields(), touched, kept, "");
    }

    static Terms terms(Map<String, String> fields) {
        return Terms.parse(
                fields.getOrDefault("contact", ""),
                fields.getOrDefault("words", ""),
                fields.getOrDefault("timeline", ""));
    }

    private RetentionPage page(
            Map<String, String> fields, List<RetentionPage.Preview> preview, Kept kept, String said) {
        Instant now = time.instant();
        Terms terms = settings.current();
        Map<String, String> shown = new TreeMap<>(Map.of(
                "contact", "" + terms.contactDays(),
                "words", "" + terms.wordsMonths(),
                "timeline", "" + terms.timelineMonths(),
                "reason", ""));
        shown.putAll(fields);
        return new RetentionPage(
                frames.at(now),
                terms,
                Arrays.stream(Step.values())
                        .map(step -> words(cases.count(step, terms.cutoff(step, now))))
                        .toList(),
                shown,
                preview,
                History.of(histories.of(RetentionSettings.SUBJECT), fields.getOrDefault("seen", "")),
                kept,
                said,
                staff.is(Role.ADMIN));
    }

    private List<RetentionPage.Preview> touched(Terms wanted) {
        Instant now = time.instant();
        Terms present = settings.current();
        return List.of(
                line(Step.CONTACT, wanted.contactDays() + " days", present, wanted, now),
                line(Step.WORDS, wanted.wordsMonths() + " months", present, wanted, now),
                line(Step.TIMELINE, wanted.timelineMonths() + " months", present, wanted, now));
    }

    private RetentionPage.Preview line(Step step, String kept, Terms present, Terms wanted, Instant now) {
        return new RetentionPage.Preview(
                switch (step) {
                    case CONTACT -> "Contact";
                    case WORDS -> "Addresses and words";
                    case TIMELINE -> "Timeline";
                },
                kept,
                words(cases.count(step, present.cutoff(step, now))),
                words(cases.count(step, wanted.cutoff(step, now))));
    }

    private static String words(long count) {
        String number = count >= CasesAtRest.MOST ? "100,000 cases or more" : count + (count == 1 ? " case" : " cases");
        return count == 0 ? "no case" : number;
    }
}
