package org.redress.desk.rules;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.desk.Roles;
import org.redress.policy.change.RuleChanges;
import org.redress.policy.change.TypedForm;
import org.redress.staff.SignedInStaff;

/** One rule: all its versions, and a new one. */
@Path("/desk/rules/{id}")
@Produces(MediaType.TEXT_HTML)
class RuleResource {
    private final RulePages pages;
    private final RuleForms forms;
    private final RuleChanges changes;
    private final SignedInStaff staff;
    private final InstantSource time;

    RuleResource(RulePages pages, RuleForms forms, RuleChanges changes, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.forms = forms;
        this.changes = changes;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public RulePage page(@RestPath String id) {
        return pages.of(id, time.instant());
    }

    @GET
    @Path("/new-version")
    @RolesAllowed(Roles.ADMIN)
    public RuleFormPage form(@RestPath String id) {
        return forms.filled(id, time.instant());
    }

    @POST
    @Path("/versions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response write(@RestPath String id, MultivaluedMap<String, String> form) {
        TypedForm typed = new TypedForm(form);
        Instant now = time.instant();
        int seen = forms.seen(typed);
        try {
            changes.change(id, seen, typed, staff.member().id(), now);
            return Response.seeOther(URI.create("/desk/rules/" + id)).build();
        } catch (NotAcceptable wrong) {
            return forms.again(id, typed, wrong.violations(), now);
        } catch (NotPossibleNow refusal) {
            return forms.behind(id, typed, String.valueOf(refusal.getMessage()), now);
        }
    }
}
