package org.redress.desk.casepage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFile;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.past.History;
import org.redress.staff.SignedInStaff;

/** What happened to a case before what its page shows. */
@Path("/desk/cases/{reference}/history")
@Produces(MediaType.TEXT_HTML)
class HistoryResource {
    private final CasePages pages;
    private final History history;
    private final Frames frames;
    private final SignedInStaff staff;
    private final Audit audit;
    private final InstantSource time;

    HistoryResource(
            CasePages pages, History history, Frames frames, SignedInStaff staff, Audit audit, InstantSource time) {
        this.pages = pages;
        this.history = history;
        this.frames = frames;
        this.staff = staff;
        this.audit = audit;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.SAFEGUARDING})
    public HistoryPage page(@RestPath String reference, @QueryParam("before") @DefaultValue("") String before) {
        CaseFile file = pages.find(reference);
        Instant now = time.instant();
        audit.record(staff.actor(), "case.history-read", Subject.of("case", file.id(), file.id()), now);
        return new HistoryPage(frames.at(now), file.reference().shown(), history.of(file.id(), before));
    }
}
