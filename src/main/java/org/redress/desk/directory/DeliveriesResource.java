package org.redress.desk.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.redress.desk.After;
import org.redress.desk.Frames;
import org.redress.desk.Roles;

/** Letters and webhooks: what left, what waits, what could not be brought. */
@Path("/desk/deliveries")
@Produces(MediaType.TEXT_HTML)
class DeliveriesResource {
    private final DeliveryList deliveries;
    private final Frames frames;
    private final InstantSource time;

    DeliveriesResource(DeliveryList deliveries, Frames frames, InstantSource time) {
        this.deliveries = deliveries;
        this.frames = frames;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public DeliveriesPage page(@QueryParam("after") @DefaultValue("") String text) {
        After before = After.parse(text, After.END);
        return new DeliveriesPage(frames.at(time.instant()), deliveries.before(before.at(), before.id()));
    }
}
