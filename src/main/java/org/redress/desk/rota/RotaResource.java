package org.redress.desk.rota;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Kept;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;
import org.redress.staff.rota.RotaBook;
import org.redress.web.Answered;

/** The duty rota: everybody reads it, supervisors change it. */
@Path("/desk/rota")
@Produces(MediaType.TEXT_HTML)
class RotaResource {
    private static final String FORM = "shift";
    private static final int UNPROCESSABLE = 422;
    private static final Map<String, String> SAID = Map.of(
            "added", "It is on the rota and counts from now on.",
            "removed", "It is off the rota from now on.",
            "already", "It was so already: nothing was done twice.");

    private final RotaViews views;
    private final RotaBook book;
    private final Frames frames;
    private final SignedInStaff staff;
    private final InstantSource time;

    RotaResource(RotaViews views, RotaBook book, Frames frames, SignedInStaff staff, InstantSource time) {
        this.views = views;
        this.book = book;
        this.frames = frames;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public RotaPage page(@QueryParam("said") @DefaultValue("") String said) {
        return page(SAID.getOrDefault(said, ""), Kept.NOTHING);
    }

    @POST
    @Path("/shifts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response add(@BeanParam ShiftForm form) {
        try {
            book.add(form.shift(), staff.actor(), time.instant());
            return Answered.to("/desk/rota?said=added");
        } catch (NotPossibleNow already) {
            return Answered.to("/desk/rota?said=already");
        } catch (NotAcceptable wrong) {
            return Answered.wrong(page("", new Kept(FORM, UNPROCESSABLE, wrong.violations(), form.typed())));
        }
    }

    @POST
    @Path("/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response remove(@RestPath UUID id) {
        try {
            book.remove(id, staff.actor(), time.instant());
            return Answered.to("/desk/rota?said=removed");
        } catch (NotPossibleNow already) {
            return Answered.to("/desk/rota?said=already");
        }
    }

    private RotaPage page(String said, Kept kept) {
        Instant now = time.instant();
        return new RotaPage(frames.at(now), views.at(now), staff.is(Role.SUPERVISOR), said, kept);
    }
}
