package org.redress.desk.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFile;
import org.redress.desk.After;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.platform.WebAddress;
import org.redress.staff.SignedInStaff;

/** The search box. */
@Path("/desk/search")
@Produces(MediaType.TEXT_HTML)
class SearchResource {
    private final Search search;
    private final Frames frames;
    private final SignedInStaff staff;
    private final Audit audit;
    private final InstantSource time;

    SearchResource(Search search, Frames frames, SignedInStaff staff, Audit audit, InstantSource time) {
        this.search = search;
        this.frames = frames;
        this.staff = staff;
        this.audit = audit;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public Response page(
            @QueryParam("q") @DefaultValue("") String typed, @QueryParam("after") @DefaultValue("") String after) {
        Sought sought = Sought.of(typed);
        Optional<CaseFile> named = Optional.ofNullable(sought.reference()).flatMap(search::named);
        Optional<String> hidden = named.flatMap(search::hidden);
        if (named.isPresent() && hidden.isEmpty()) {
            return Response.seeOther(
                            URI.create("/desk/cases/" + named.get().reference().shown()))
                    .build();
        }
        List<Found> only = hidden.stream()
                .map(team -> Found.hidden(sought.shown().replace("-", ""), team, ""))
                .toList();
        return Response.ok(found(sought, only, After.parse(after, After.END))).build();
    }

    /** What kind of thing was sought and how many cases that showed; never what was typed. */
    private SearchPage found(Sought sought, List<Found> only, After before) {
        Instant now = time.instant();
        WebAddress address = sought.address();
        Search.Page page = new Search.Page(only, "");
        String owner = "";
        if (address != null && sought.isHost()) {
            page = search.on(address.host(), before);
            owner = search.ownerOf(address.host());
        } else if (address != null) {
            page = search.at(address, before);
        }
        if (!sought.kind().equals("nothing")) {
            Subject search = new Subject("search", sought.kind(), null);
            Map<String, String> shown =
                    Map.of("cases", Integer.toString(page.lines().size()));
            audit.record(staff.actor(), "search.made", search, shown, now);
        }
        return new SearchPage(
                frames.at(now), sought.kind(), sought.typed(), sought.shown(), owner, page, next(sought, page));
    }

    private static String next(Sought sought, Search.Page page) {
        return page.next().isEmpty()
                ? ""
                : UriBuilder.fromPath("/desk/search")
                        .queryParam("q", "{typed}")
                        .queryParam("after", page.next())
                        .build(sought.typed())
                        .toString();
    }
}
