package org.redress.desk.you;

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
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.redress.NotAcceptable;
import org.redress.desk.Roles;
import org.redress.staff.SignedInStaff;
import org.redress.staff.StaffMembers;
import org.redress.staff.care.CareChoices;
import org.redress.web.Answered;

/** The page about oneself; each member changes their own and sees nobody else's. */
@Path("/desk/you")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.ADMIN, Roles.AUDITOR})
class YouResource {
    private final YouPages pages;
    private final StaffMembers members;
    private final CareChoices choices;
    private final SignedInStaff staff;

    YouResource(YouPages pages, StaffMembers members, CareChoices choices, SignedInStaff staff) {
        this.pages = pages;
        this.members = members;
        this.choices = choices;
        this.staff = staff;
    }

    @GET
    public Response page(@QueryParam("said") @DefaultValue("") String said) {
        return pages.page(said.equals("kept"));
    }

    @POST
    @Path("/letters")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response letters(@RestForm @DefaultValue("") String letters) {
        members.turnMail(staff.member().id(), letters.equals("on"));
        return Answered.to("/desk/you?said=kept");
    }

    @POST
    @Path("/care")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response care(
            @RestForm @DefaultValue("") String zone,
            @RestForm @DefaultValue("") String after,
            @RestForm @DefaultValue("") String open,
            @RestForm List<String> spared) {
        CareForm form = new CareForm(zone, after, open.equals("on"), Set.copyOf(spared), "");
        try {
            choices.choose(staff.member().id(), form.choices());
            return Answered.to("/desk/you?said=kept");
        } catch (NotAcceptable wrong) {
            return pages.again(form.because(wrong));
        }
    }
}
