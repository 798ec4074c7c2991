package org.redress.desk.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotFound;
import org.redress.desk.Roles;
import org.redress.evidence.EvidencePack;
import org.redress.evidence.FileKind;
import org.redress.evidence.Packing;
import org.redress.staff.SignedInStaff;

/** One pack, and its files to take out; each time is recorded. */
@Path("/desk/evidence/{id}")
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class PackResource {
    private final PackPages pages;
    private final Packing packing;
    private final SignedInStaff staff;
    private final InstantSource time;

    PackResource(PackPages pages, Packing packing, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.packing = packing;
        this.staff = staff;
        this.time = time;
    }

    /** @throws NotFound for a pack that is not for the eyes of who asks */
    @GET
    @Transactional
    @Produces(MediaType.TEXT_HTML)
    public PackPage page(@RestPath UUID id) {
        return pages.of(pages.find(id), time.instant());
    }

    @GET
    @Path("/pack.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@RestPath UUID id) {
        return file(id, FileKind.JSON, MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("/pack.pdf")
    @Produces("application/pdf")
    public Response pdf(@RestPath UUID id) {
        return file(id, FileKind.PDF, "application/pdf");
    }

    /** Web addresses, encrypted to the receiver: nobody here can open it. */
    @GET
    @Path("/annex.asc")
    @Produces("application/pgp-encrypted")
    public Response annex(@RestPath UUID id) {
        return file(id, FileKind.ANNEX, "application/pgp-encrypted");
    }

    private Response file(UUID id, FileKind kind, String type) {
        EvidencePack pack = pages.find(id);
        byte[] bytes = packing.take(pack.id(), kind, staff.actor(), time.instant());
        String name = kind.fileName().replace(".", "-" + id.toString().substring(0, 8) + ".");
        return Response.ok(bytes, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
