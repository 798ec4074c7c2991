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

/** Tells a member what they opened today and offers a break. It asks about nobody but who is signed in. */
@ApplicationScoped
public class Caring {
    private final CareChoices choices;
    private final Exposures exposures;
    private final UriInfo uri;
    private final Request request;

    Caring(CareChoices choices, Exposures exposures, UriInfo uri, Request request) {
        this.choices = choices;
        this.exposures = exposures;
        this.uri = uri;
        this.request = request;
    }

    Care of(UUID member, Instant now) {
        Choices chosen = choices.of(member);
        Exposure today = exposures.today(member, now);
        return new Care(
                chosen.breakAfter().isPresent() && today.any() ? words(today) : "",
                today.deservesBreak(chosen) ? today.cases() : 0,
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
