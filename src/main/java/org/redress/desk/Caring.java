package org.redress.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.staff.care.CareChoices;
import org.redress.staff.care.Choices;
import org.redress.staff.care.Exposure;
import org.redress.staff.care.Exposures;
import org.redress.staff.rota.Rota;
import org.redress.staff.rota.RotaShifts;

/** Tells a member what they opened today and offers a break. It asks about nobody but who is signed in. */
@ApplicationScoped
public class Caring {
    private final CareChoices choices;
    private final Exposures exposures;
    private final RotaShifts shifts;
    private final Colleagues colleagues;
    private final UriInfo uri;
    private final Request request;

    Caring(
            CareChoices choices,
            Exposures exposures,
            RotaShifts shifts,
            Colleagues colleagues,
            UriInfo uri,
            Request request) {
        this.choices = choices;
        this.exposures = exposures;
        this.shifts = shifts;
        this.colleagues = colleagues;
        this.uri = uri;
        this.request = request;
    }

    Care of(UUID member, Instant now) {
        Choices chosen = choices.of(member);
        Exposure today = exposures.today(member, now);
        return new Care(
                chosen.breakAfter().isPresent() && today.any() ? words(today) : "",
                today.deservesBreak(chosen) ? offer(today.cases(), watching(member, now)) : "",
                here(),
                chosen.alwaysOpen());
    }

    /** {@code 7 cases, 1 text, 2 addresses}; what there was none of is left out, and all of it is {@code nothing}. */
    public static String words(Exposure today) {
        String words = Stream.of(
                        count(today.cases(), "case", "cases"),
                        count(today.texts(), "text", "texts"),
                        count(today.addresses(), "address", "addresses"))
                .filter(each -> !each.startsWith("0 "))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "nothing" : words;
    }

    private static String offer(int cases, String watching) {
        return "You opened " + count(cases, "case", "cases") + " today. Take ten minutes? " + watching;
    }

    /** Whoever goes is told who stays, also when that is nobody. */
    private String watching(UUID member, Instant now) {
        Rota rota = shifts.rota();
        String others = rota.onDuty(now).stream()
                .filter(each -> !each.equals(member))
                .map(colleagues::name)
                .sorted()
                .collect(Collectors.joining(" and "));
        if (!others.isEmpty()) {
            return "On duty meanwhile: " + others + ".";
        }
        return rota.isKept()
                ? "Nobody else is on duty now: ask a colleague to look after what runs."
                : "What runs is watched by others.";
    }

    private static String count(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    /** A page that answers a form cannot be come back to: the desk's first is as good. */
    private String here() {
        URI asked = uri.getRequestUri();
        boolean plain = request.getMethod().equals(HttpMethod.GET);
        return plain ? asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()) : "/desk";
    }
}
