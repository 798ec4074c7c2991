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
import org.redress.NotAcceptable;
import org.redress.desk.Roles;
import org.redress.policy.change.RuleChanges;
import org.redress.policy.change.TypedForm;
import org.redress.staff.SignedInStaff;

/** A rule that was not there: a law of another country, a target, a promise. */
@Path("/desk/rules/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
class NewRuleResource {
    private final RuleForms forms;
    private final RuleChanges changes;
    private final SignedInStaff staff;
    private final InstantSource time;

    NewRuleResource(RuleForms forms, RuleChanges changes, SignedInStaff staff, InstantSource time) {
        this.forms = forms;
        this.changes = changes;
        this.staff = staff;
        this.time = time;
    }

    @GET
    public RuleFormPage form() {
        return forms.fresh(time.instant());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(MultivaluedMap<String, String> form) {
        TypedForm typed = new TypedForm(form);
        Instant now = time.instant();
        try {
            String id = changes.begin(typed, staff.member().id(), now);
            return Response.seeOther(URI.create("/desk/rules/" + id)).build();
        } catch (NotAcceptable wrong) {
            return forms.again(typed, wrong.violations(), now);
        }
    }
}
