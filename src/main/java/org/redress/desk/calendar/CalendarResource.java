package org.redress.desk.calendar;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.alert.calendar.CalendarFeeds;
import org.redress.alert.calendar.CalendarText;
import org.redress.alert.calendar.DueTimes;
import org.redress.staff.Role;
import org.redress.staff.StaffMember;
import org.redress.staff.StaffMembers;
import org.redress.web.Pace;

/** A member's due times for calendar programs, which cannot sign in: whoever has the link reads. */
@Path("/calendar")
@PermitAll
class CalendarResource {
    private static final int TOO_MANY = 429;
    private static final String A_MINUTE = "60";

    /** An account that was closed signs in no more, and nobody else tells us of it. */
    private static final Duration LASTS = Duration.ofDays(30);

    private final CalendarFeeds feeds;
    private final DueTimes dueTimes;
    private final StaffMembers members;
    private final InstantSource time;
    private final Pace pace = new Pace(60, 10_000);

    CalendarResource(CalendarFeeds feeds, DueTimes dueTimes, StaffMembers members, InstantSource time) {
        this.feeds = feeds;
        this.dueTimes = dueTimes;
        this.members = members;
        this.time = time;
    }

    /** What was never a link, was one, or belongs to somebody who works on cases no more or has not been at the desk for a month: none is found. */
    @GET
    @Path("/{token}.ics")
    @Produces("text/calendar;charset=UTF-8")
    public Response feed(@RestPath String token, @Context HttpServerRequest request) {
        Instant now = time.instant();
        if (!pace.lets(String.valueOf(request.remoteAddress().hostAddress()), now)) {
            return Response.status(TOO_MANY)
                    .header(HttpHeaders.RETRY_AFTER, A_MINUTE)
                    .build();
        }
        Optional<UUID> member = feeds.memberOf(token)
                .flatMap(members::findByIdOptional)
                .filter(CalendarResource::worksOnCases)
                .filter(each -> each.seenAt().isAfter(now.minus(LASTS)))
                .map(StaffMember::id);
        return member.map(id -> Response.ok(CalendarText.write(dueTimes.of(id, now), now))
                        .build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    private static boolean worksOnCases(StaffMember member) {
        return member.roles().contains(Role.CASEWORKER) || member.roles().contains(Role.SUPERVISOR);
    }
}
