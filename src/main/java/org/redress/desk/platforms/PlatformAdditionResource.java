package org.redress.desk.platforms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.Kept;
import org.redress.platform.keeping.PlatformKeeping;

/** An admin adds a platform. A second press finds its hosts taken and says by which platform. */
@Path("/desk/platforms/addition")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
class PlatformAdditionResource {
    private final PlatformPages pages;
    private final PlatformKeeping keeping;
    private final Saving saving;

    PlatformAdditionResource(PlatformPages pages, PlatformKeeping keeping, Saving saving) {
        this.pages = pages;
        this.keeping = keeping;
        this.saving = saving;
    }

    @GET
    @Transactional
    public PlatformAdditionPage page() {
        return pages.addition(Kept.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        AtomicReference<String> slug = new AtomicReference<>("");
        return saving.run(
                new Saving.Form("edit", fields),
                () -> "/desk/platforms/" + slug.get() + "?said=added",
                () -> slug.set(keeping.add(fields, saving.edit(fields))),
                pages::addition);
    }
}
