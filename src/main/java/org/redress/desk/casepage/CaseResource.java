package org.redress.desk.casepage;

import static org.redress.desk.casepage.Actions.required;

import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.Cases;
import org.redress.desk.Roles;
import org.redress.staff.SignedInStaff;

/** A case, and the judgement of it. */
@Path("/desk/cases/{reference}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CaseResource {
    private static final int LONGEST_BASIS = 500;

    private final CasePages pages;
    private final Actions actions;
    private final Cases cases;
    private final CaseFiles caseFiles;
    private final SignedInStaff staff;
    private final InstantSource time;

    CaseResource(
            CasePages pages,
            Actions actions,
            Cases cases,
            CaseFiles caseFiles,
            SignedInStaff staff,
            InstantSource time) {
        this.pages = pages;
        this.actions = actions;
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.SAFEGUARDING})
    public Response page(@RestPath String reference, @QueryParam("said") @DefaultValue("") String said) {
        return pages.page(reference, said);
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response accept(@RestPath String reference, @RestForm @DefaultValue("-1") int version) {
        UUID id = pages.find(reference).id();
        return actions.run(new Actions.Form(id, "verdict", Map.of()), () -> {
            cases.accept(judged(id, version, CaseStatus.ACCEPTED), staff.actor(), time.instant());
            return Said.ACCEPTED;
        });
    }

    @POST
    @Path("/release")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response letIn(@RestPath String reference) {
        UUID id = pages.find(reference).id();
        return actions.run(new Actions.Form(id, "release", Map.of()), () -> {
            cases.letIn(id, staff.actor(), time.instant());
            return Said.LET_IN;
        });
    }

    @POST
    @Path("/dismissal")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response dismiss(
            @RestPath String reference,
            @RestForm @DefaultValue("-1") int version,
            @RestForm @DefaultValue("") String reason) {
        UUID id = pages.find(reference).id();
        return actions.run(new Actions.Form(id, "dismissal", Map.of("reason", reason)), () -> {
            cases.notOurs(
                    judged(id, version, CaseStatus.NOT_OURS), known(reason).name(), staff.actor(), time.instant());
            return Said.NOT_OURS;
        });
    }

    @POST
    @Path("/authority")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response authority(
            @RestPath String reference,
            @RestForm @DefaultValue("-1") int version,
            @RestForm @DefaultValue("") String basis) {
        UUID id = pages.find(reference).id();
        return actions.run(new Actions.Form(id, "authority", Map.of("basis", basis)), () -> {
            String how = required("basis", basis, LONGEST_BASIS, "Write how you checked it, without names.");
            Instant now = time.instant();
            Actions.unchanged(version, caseFiles.get(id).version());
            cases.recordAuthority(id, how, staff.actor(), now);
            return Said.AUTHORITY;
        });
    }

    @POST
    @Path("/assignment")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response assign(@RestPath String reference, @RestForm @DefaultValue("-1") int version) {
        UUID id = pages.find(reference).id();
        return actions.run(new Actions.Form(id, "assignment", Map.of()), () -> {
            CaseFile file = caseFiles.get(id);
            UUID me = staff.member().id();
            if (file.assignee().filter(me::equals).isPresent()) {
                return Said.ALREADY;
            }
            Actions.unchanged(version, file.version());
            cases.assign(id, me, staff.actor(), time.instant());
            return Said.ASSIGNED;
        });
    }

    /** A repetition is told kindly by the verb itself; anything else must have seen the present state. */
    private UUID judged(UUID id, int version, CaseStatus verdict) {
        CaseFile file = caseFiles.get(id);
        if (file.status() != verdict) {
            Actions.unchanged(version, file.version());
        }
        return id;
    }

    private static NotOurs known(String reason) {
        for (NotOurs each : NotOurs.values()) {
            if (each.name().equals(reason)) {
                return each;
            }
        }
        throw new NotAcceptable("reason", "Choose why it is not ours.");
    }
}
