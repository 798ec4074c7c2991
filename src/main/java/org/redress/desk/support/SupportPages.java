package org.redress.desk.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.redress.NotFound;
import org.redress.cases.support.SupportLink;
import org.redress.cases.support.SupportLinks;
import org.redress.cases.support.TypedLinks;
import org.redress.desk.Frames;
import org.redress.desk.administration.Histories;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;
import org.redress.web.Language;

/** Builds the page of the support links. */
@ApplicationScoped
class SupportPages {
    private static final int EMPTY_ROWS = 2;
    private static final int TEN = 10;

    private final SupportLinks links;
    private final Histories histories;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    SupportPages(SupportLinks links, Histories histories, SignedInStaff staff, Frames frames, InstantSource time) {
        this.links = links;
        this.histories = histories;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
    }

    /** @throws NotFound for a language that there is not */
    SupportPage one(String tag, Kept kept, String said) {
        Language language = Language.of(tag).orElseThrow(() -> new NotFound("language"));
        return new SupportPage(
                frames.at(time.instant()),
                tag,
                language.ownName(),
                Arrays.stream(Language.values())
                        .map(each -> new SupportPage.Choice(each.tag(), each.ownName(), each == language))
                        .toList(),
                links.isBuiltIn(tag),
                links.current(tag),
                kept.in("edit") ? typed(kept.fields()) : rows(links.current(tag)),
                History.of(
                        histories.of(SupportLinks.subject(tag)), kept.fields().getOrDefault("seen", "")),
                kept,
                said,
                staff.is(Role.ADMIN));
    }

    private static List<SupportPage.Row> rows(List<SupportLink> links) {
        List<SupportPage.Row> rows = new ArrayList<>();
        int all = Math.min(TypedLinks.MOST, links.size() + EMPTY_ROWS);
        for (int i = 1; i <= all; i++) {
            rows.add(row(i, i <= links.size() ? fields(i, links.get(i - 1)) : Map.of("order-" + i, "" + i * TEN)));
        }
        return rows;
    }

    private static Map<String, String> fields(int i, SupportLink link) {
        return Map.of(
                "order-" + i, "" + i * TEN,
                "country-" + i, link.country(),
                "name-" + i, link.name(),
                "purpose-" + i, link.purpose(),
                "phone-" + i, link.phone(),
                "link-" + i, link.link());
    }

    /** As it was typed, row by row. */
    private static List<SupportPage.Row> typed(Map<String, String> fields) {
        List<SupportPage.Row> rows = new ArrayList<>();
        for (int i = 1; i <= TypedLinks.MOST && (i <= EMPTY_ROWS || fields.containsKey("name-" + i)); i++) {
            rows.add(row(i, fields));
        }
        return rows;
    }

    private static SupportPage.Row row(int i, Map<String, String> values) {
        return new SupportPage.Row(
                i,
                List.of(
                        field("order-" + i, "Order", "", values),
                        field("country-" + i, "Country", "GB, or nothing", values),
                        field("name-" + i, "Name", "", values),
                        field("purpose-" + i, "What for", "", values),
                        field("phone-" + i, "Telephone", "", values),
                        field("link-" + i, "Web address", "", values)));
    }

    private static SupportPage.Field field(String name, String label, String hint, Map<String, String> values) {
        return new SupportPage.Field(name, label, hint, values.getOrDefault(name, ""));
    }
}
