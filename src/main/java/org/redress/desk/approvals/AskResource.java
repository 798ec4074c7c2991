package org.redress.desk.approvals;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.cases.CaseFile;
import org.redress.cases.approval.Approvals;
import org.redress.cases.approval.Ask;
import org.redress.cases.approval.Part;
import org.redress.cases.approval.Receiver;
import org.redress.cases.approval.What;
import org.redress.cases.approval.Why;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Kept;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** Asks for a second member of staff, who decides whether a case is erased or personal data released. */
@Path("/desk/cases/{reference}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class AskResource {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final String ASKED = "/desk/approvals?said=asked";

    private final CasePages pages;
    private final Approvals approvals;
    private final Frames frames;
    private final SignedInStaff staff;
    private final InstantSource time;

    AskResource(CasePages pages, Approvals approvals, Frames frames, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.approvals = approvals;
        this.frames = frames;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Path("/erasure")
    @Consumes(MediaType.WILDCARD)
    public Response erasure(@RestPath String reference) {
        return form(pages.find(reference), What.ERASURE, Kept.NOTHING);
    }

    @POST
    @Path("/erasure")
    public Response askErasure(
            @RestPath String reference,
            @RestForm @DefaultValue("") String why,
            @RestForm @DefaultValue("") String words) {
        Ask ask = new Ask(What.ERASURE, among(Why.values(), why), words, null, Set.of());
        return ask(pages.find(reference), ask, Map.of("why", why, "words", words));
    }

    @GET
    @Path("/disclosure")
    @Consumes(MediaType.WILDCARD)
    public Response disclosure(@RestPath String reference) {
        return form(pages.find(reference), What.DISCLOSURE, Kept.NOTHING);
    }

    @POST
    @Path("/disclosure")
    public Response askDisclosure(
            @RestPath String reference,
            @RestForm @DefaultValue("") String why,
            @RestForm @DefaultValue("") String words,
            @RestForm @DefaultValue("") String receiver,
            @RestForm List<String> parts) {
        Ask ask = new Ask(
                What.DISCLOSURE, among(Why.values(), why), words, among(Receiver.values(), receiver), parts(parts));
        Map<String, String> typed =
                Map.of("why", why, "words", words, "receiver", receiver, "parts", String.join(" ", parts));
        return ask(pages.find(reference), ask, typed);
    }

    private Response ask(CaseFile file, Ask ask, Map<String, String> typed) {
        String form = AskPage.Asked.of(ask.what()).form();
        try {
            approvals.ask(file.id(), ask, staff.member().id(), time.instant());
            return Answered.to(ASKED);
        } catch (NotAcceptable wrong) {
            return form(file, ask.what(), new Kept(form, UNPROCESSABLE, wrong.violations(), typed));
        } catch (NotPossibleNow refusal) {
            Map<String, String> why = Map.of("", String.valueOf(refusal.getMessage()));
            return form(file, ask.what(), new Kept(form, CONFLICT, why, typed));
        }
    }

    private Response form(CaseFile file, What what, Kept kept) {
        Instant now = time.instant();
        AskPage page = new AskPage(frames.at(now), file.reference().shown(), AskPage.Asked.of(what), kept);
        return Answered.with(kept.status(), page);
    }

    private static Set<Part> parts(List<String> chosen) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Stream.of(Part.values()).filter(part -> chosen.contains(part.name())).forEach(parts::add);
        return parts;
    }

    private static <E extends Enum<E>> @Nullable E among(E[] values, String name) {
        for (E each : values) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
