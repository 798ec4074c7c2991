package org.redress.desk.safeguarding;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.Reference;
import org.redress.cases.Safeguarding;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.TimeWords;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** The sealed cases: the safeguarding role alone reads them, hands one over that somebody else sealed, and with that deletes it. */
@Path("/desk/safeguarding")
@Produces(MediaType.TEXT_HTML)
class SafeguardingResource {
    private static final int CONFLICT = 409;

    private final Safeguarding safeguarding;
    private final CaseFiles caseFiles;
    private final SignedInStaff staff;
    private final Frames frames;
    private final Audit audit;
    private final InstantSource time;

    SafeguardingResource(
            Safeguarding safeguarding,
            CaseFiles caseFiles,
            SignedInStaff staff,
            Frames frames,
            Audit audit,
            InstantSource time) {
        this.safeguarding = safeguarding;
        this.caseFiles = caseFiles;
        this.staff = staff;
        this.frames = frames;
        this.audit = audit;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.SAFEGUARDING)
    public Response page() {
        Instant now = time.instant();
        SafeguardingPage page = page("", now);
        Map<String, String> shown =
                Map.of("cases", Integer.toString(page.sealed().size()));
        audit.record(staff.actor(), "sealed-cases.read", new Subject("list", "sealed", null), shown, now);
        return Answered.page(page);
    }

    @POST
    @Path("/{reference}/handover")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SAFEGUARDING)
    public Response handOver(@RestPath String reference, @RestForm @DefaultValue("") String to) {
        Instant now = time.instant();
        CaseFile file = find(reference);
        Optional<Safeguarding.HandedTo> chosen = Stream.of(Safeguarding.HandedTo.values())
                .filter(each -> each.name().equals(to))
                .findFirst();
        if (chosen.isEmpty()) {
            return Answered.wrong(page("Choose to whom " + file.reference().shown() + " was handed over.", now));
        }
        try {
            safeguarding.handOver(file.id(), chosen.get(), staff.actor(), now);
            return Answered.to("/desk/safeguarding");
        } catch (NotPossibleNow refusal) {
            return Answered.with(CONFLICT, page(String.valueOf(refusal.getMessage()), now));
        }
    }

    private SafeguardingPage page(String problem, Instant now) {
        Set<UUID> mine = safeguarding.sealedBy(staff.member().id());
        return new SafeguardingPage(
                frames.at(now),
                safeguarding.sealed().stream()
                        .map(file -> new SafeguardingPage.Sealed(
                                file.reference().shown(), TimeWords.day(file.reportedAt()), mine.contains(file.id())))
                        .toList(),
                problem);
    }

    private CaseFile find(String reference) {
        return Reference.parse(reference)
                .flatMap(caseFiles::byReference)
                .filter(file -> file.status() == CaseStatus.SEALED)
                .orElseThrow(() -> new NotFound("case"));
    }
}
