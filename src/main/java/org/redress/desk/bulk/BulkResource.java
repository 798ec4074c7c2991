package org.redress.desk.bulk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.desk.Colleagues;
import org.redress.desk.Roles;
import org.redress.removal.bulk.Bulk;
import org.redress.removal.bulk.Order;
import org.redress.removal.bulk.Wish;
import org.redress.staff.SignedInStaff;

/** One action on the lines that were ticked in the worklist. */
@Path("/desk/bulk")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class BulkResource {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Bulk bulk;
    private final BulkPages pages;
    private final Colleagues colleagues;
    private final SignedInStaff staff;
    private final Audit audit;
    private final InstantSource time;

    BulkResource(
            Bulk bulk, BulkPages pages, Colleagues colleagues, SignedInStaff staff, Audit audit, InstantSource time) {
        this.bulk = bulk;
        this.pages = pages;
        this.colleagues = colleagues;
        this.staff = staff;
        this.audit = audit;
        this.time = time;
    }

    /** What would happen; nothing does. */
    @GET
    @Transactional
    public Response preview(
            @RestQuery @DefaultValue("") String what,
            @RestQuery List<String> line,
            @RestQuery @DefaultValue("") String to,
            @RestQuery @DefaultValue("") String hours,
            @RestQuery @DefaultValue("") String back) {
        Ordered order = new Ordered(what, line, to, hours, back);
        Instant now = time.instant();
        try {
            Subject list = new Subject("list", "bulk", null);
            Map<String, String> shown = Map.of("lines", Integer.toString(line.size()));
            audit.record(staff.actor(), "bulk.previewed", list, shown, now);
            return Response.ok(pages.preview(order, order.wish(colleagues, now), now))
                    .build();
        } catch (NotAcceptable wrong) {
            return refused(order, wrong, now);
        }
    }

    /** @param id the preview's; @param seen whose each case was in it */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response run(
            @RestForm @DefaultValue("") String what,
            @RestForm List<String> line,
            @RestForm @DefaultValue("") String to,
            @RestForm @DefaultValue("") String hours,
            @RestForm @DefaultValue("") String back,
            @RestForm @DefaultValue("") String id,
            @RestForm List<String> seen) {
        Ordered order = new Ordered(what, line, to, hours, back);
        Instant now = time.instant();
        try {
            Wish wish = order.wish(colleagues, now);
            Previewed previewed = new Previewed(id, seen);
            Order asked = new Order(previewed.action(), staff.member().id(), wish, pages.seen(order), previewed.seen());
            bulk.ask(asked, now);
            if (wish.kind().grace().isZero()) {
                bulk.run(asked.id(), now);
            }
            return Response.seeOther(
                            URI.create(order.list() + (order.list().contains("?") ? "&" : "?") + "did=" + asked.id()))
                    .build();
        } catch (NotAcceptable wrong) {
            return refused(order, wrong, now);
        }
    }

    @GET
    @Path("/{id}")
    public Response done(@RestPath UUID id) {
        return Response.ok(pages.done(id, "", time.instant())).build();
    }

    @POST
    @Path("/{id}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@RestPath UUID id) {
        Instant now = time.instant();
        try {
            bulk.takeBack(staff.member().id(), id, now);
            return Response.seeOther(URI.create("/desk/bulk/" + id)).build();
        } catch (NotPossibleNow refusal) {
            String why = String.valueOf(refusal.getMessage());
            return Response.status(CONFLICT).entity(pages.done(id, why, now)).build();
        }
    }

    private Response refused(Ordered order, NotAcceptable wrong, Instant now) {
        return Response.status(UNPROCESSABLE)
                .entity(pages.refused(order, String.join(" ", wrong.violations().values()), now))
                .build();
    }
}
