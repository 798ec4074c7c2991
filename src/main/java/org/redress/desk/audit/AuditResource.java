package org.redress.desk.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestQuery;
import org.redress.NotFound;
import org.redress.audit.register.Wish;
import org.redress.desk.Roles;
import org.redress.web.Answered;

/** Who did what. Nothing here changes anything, save that each reading is recorded. */
@Path("/desk/audit")
@RolesAllowed({Roles.AUDITOR, Roles.SUPERVISOR})
class AuditResource {
    private final AuditPages pages;
    private final AuditFiles files;
    private final InstantSource time;

    AuditResource(AuditPages pages, AuditFiles files, InstantSource time) {
        this.pages = pages;
        this.files = files;
        this.time = time;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response page(
            @RestQuery @DefaultValue("") String who,
            @RestQuery @DefaultValue("") String action,
            @RestQuery("case") @DefaultValue("") String reference,
            @RestQuery @DefaultValue("") String from,
            @RestQuery @DefaultValue("") String to,
            @RestQuery @DefaultValue("") String before) {
        Asked asked = new Asked(who, action, reference.strip(), from.strip(), to.strip());
        return Answered.page(pages.page(asked, AuditPages.Place.parse(before), time.instant()));
    }

    @GET
    @Path("/entries.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(
            @RestQuery @DefaultValue("") String who,
            @RestQuery @DefaultValue("") String action,
            @RestQuery("case") @DefaultValue("") String reference,
            @RestQuery @DefaultValue("") String from,
            @RestQuery @DefaultValue("") String to) {
        Asked asked = new Asked(who, action, reference.strip(), from.strip(), to.strip());
        if (!pages.problem(asked).isEmpty()) {
            throw new NotFound("entry");
        }
        Wish wish = asked.wish(pages.caseOf(asked));
        pages.record("audit.exported", asked, time.instant());
        StreamingOutput all = out -> files.entries(wish, out);
        return Response.ok(all)
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .build();
    }

    /** Takes as long as the audit is long, and says meanwhile how far it is. */
    @GET
    @Path("/verification")
    @Produces("text/plain;charset=UTF-8")
    public StreamingOutput verification() {
        pages.record("audit.verified", new Asked("", "", "", "", ""), time.instant());
        return files::verification;
    }
}
