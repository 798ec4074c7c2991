package org.redress.desk.casepage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.desk.Roles;
import org.redress.desk.past.Meanwhile;
import org.redress.desk.presence.Around;
import org.redress.staff.SignedInStaff;
import org.redress.staff.presence.Doing;

/** A page says that it is open, and hears who else's is and what they did since. */
@Path("/desk/cases/{reference}/presence")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PresenceResource {
    private final CasePages pages;
    private final Around around;
    private final Meanwhile meanwhile;
    private final SignedInStaff staff;
    private final InstantSource time;

    PresenceResource(CasePages pages, Around around, Meanwhile meanwhile, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.around = around;
        this.meanwhile = meanwhile;
        this.staff = staff;
        this.time = time;
    }

    @POST
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.SAFEGUARDING})
    public PresenceLines say(@RestPath String reference, @RestForm @DefaultValue("") String doing) {
        UUID id = pages.find(reference).id();
        Doing what = doing.equals("writing") ? Doing.WRITING : Doing.READING;
        UUID me = staff.member().id();
        return new PresenceLines(around.see(id, me, what, time.instant()), meanwhile.news(id, me));
    }
}
