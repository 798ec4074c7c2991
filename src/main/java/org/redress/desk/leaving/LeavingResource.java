package org.redress.desk.leaving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotFound;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;
import org.redress.desk.Colleagues;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.Words;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Defanged;
import org.redress.platform.WebAddress;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** Between the desk and a reported address. Nothing is loaded, the address is in no path of ours, and seeing it is audited. */
@Path("/desk/leaving/{item}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class LeavingResource {
    private final CasePages pages;
    private final CaseFiles caseFiles;
    private final Cases cases;
    private final Colleagues colleagues;
    private final Frames frames;
    private final SignedInStaff staff;
    private final Audit audit;
    private final InstantSource time;

    LeavingResource(
            CasePages pages,
            CaseFiles caseFiles,
            Cases cases,
            Colleagues colleagues,
            Frames frames,
            SignedInStaff staff,
            Audit audit,
            InstantSource time) {
        this.pages = pages;
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.colleagues = colleagues;
        this.frames = frames;
        this.staff = staff;
        this.audit = audit;
        this.time = time;
    }

    @GET
    @Transactional
    public Response page(@RestPath UUID item) {
        Item found = caseFiles.item(item);
        CaseFile file = pages.find(caseFiles.get(found.caseId()).reference().text());
        if (found.kind() != ItemKind.WEB_ADDRESS) {
            throw new NotFound("address");
        }
        Instant now = time.instant();
        audit.record(staff.actor(), "address.read", Subject.of("item", item, file.id()), now);
        String typed = cases.typed(found);
        return Answered.page(new LeavingPage(
                frames.at(now),
                file.reference().shown(),
                Defanged.of(typed),
                WebAddress.parse(typed).map(WebAddress::normal).orElse(""),
                Words.of(found.made().name()),
                colleagues.all(),
                staff.member().id().toString()));
    }
}
