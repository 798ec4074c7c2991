package org.redress.desk.reissue;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotPossibleNow;
import org.redress.cases.CaseFile;
import org.redress.cases.CodeReissues;
import org.redress.cases.Reports;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.TimeWords;
import org.redress.desk.casepage.CasePages;
import org.redress.staff.SignedInStaff;

/** A lost code: one member of staff types the code word that the caller says, another one hears it too and makes the new code. */
@Path("/desk/cases/{reference}/new-code")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class NewCodeResource {
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final CasePages pages;
    private final CodeReissues reissues;
    private final Frames frames;
    private final SignedInStaff staff;
    private final InstantSource time;

    NewCodeResource(CasePages pages, CodeReissues reissues, Frames frames, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.reissues = reissues;
        this.frames = frames;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response page(@RestPath String reference) {
        return page(200, pages.find(reference), "");
    }

    /** The caller said this word. */
    @POST
    @Path("/word")
    public Response hear(@RestPath String reference, @RestForm @DefaultValue("") String word) {
        CaseFile file = pages.find(reference);
        CodeReissues.Heard heard = reissues.hear(file.id(), word, staff.member().id(), time.instant());
        if (heard.right()) {
            return Response.seeOther(
                            URI.create("/desk/cases/" + file.reference().shown() + "/new-code"))
                    .build();
        }
        return refused(file, heard);
    }

    private Response refused(CaseFile file, CodeReissues.Heard heard) {
        return !heard.delay().isZero()
                ? page(
                        TOO_MANY,
                        file,
                        "Too many wrong words. Wait " + (heard.delay().toSeconds() + 1) + " seconds.")
                : page(UNPROCESSABLE, file, "This is not the word that was agreed. Ask again how it is spelled.");
    }

    /** The caller says the word to the second member too. Answers the page itself, since the code can be shown only now. */
    @POST
    @Path("/making")
    public Response make(@RestPath String reference, @RestForm @DefaultValue("") String word) {
        CaseFile file = pages.find(reference);
        Instant now = time.instant();
        CodeReissues.Heard heard =
                reissues.hearAgain(file.id(), word, staff.member().id(), now);
        if (!heard.right()) {
            return refused(file, heard);
        }
        try {
            Reports.Credentials made = reissues.make(file.id(), staff.member().id(), now);
            return html(
                    200,
                    new NewCodeMade(
                            frames.at(now),
                            made.reference().shown(),
                            made.code().shown()));
        } catch (NotPossibleNow refused) {
            return page(409, file, String.valueOf(refused.getMessage()));
        }
    }

    private Response page(int status, CaseFile file, String wrong) {
        Instant now = time.instant();
        UUID me = staff.member().id();
        Optional<CodeReissues.Asked> asked = reissues.waiting(file.id(), now);
        return html(
                status,
                new NewCodePage(
                        frames.at(now),
                        file.reference().shown(),
                        reissues.isAgreed(file.id()),
                        asked.map(each -> TimeWords.day(each.at())).orElse(""),
                        asked.filter(each -> each.by().equals(me)).isPresent(),
                        wrong));
    }

    private static Response html(int status, TemplateInstance page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML)
                .entity(page.render())
                .build();
    }
}
