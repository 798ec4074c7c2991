package org.redress.desk.casepage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.cases.CaseFile;
import org.redress.cases.Conversation;
import org.redress.cases.prepared.PreparedAnswer;
import org.redress.cases.prepared.PreparedAnswers;
import org.redress.desk.Roles;
import org.redress.policy.Element;

/** Puts prepared words into the message's field behind what is typed there already. Nothing is kept and nothing is sent. */
@Path("/desk/cases/{reference}/draft")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class DraftResource {
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final CasePages pages;
    private final PreparedAnswers answers;
    private final Conversation conversation;

    DraftResource(CasePages pages, PreparedAnswers answers, Conversation conversation) {
        this.pages = pages;
        this.answers = answers;
        this.conversation = conversation;
    }

    /** A prepared answer. */
    @POST
    @Path("/answer")
    public Response answer(
            @RestPath String reference,
            @RestForm @DefaultValue("-1") int seen,
            @RestForm @DefaultValue("") String words,
            @RestForm @DefaultValue("") String answer) {
        CaseFile file = pages.find(reference);
        return answers.offeredTo(file.language()).stream()
                .filter(each -> each.id().toString().equals(answer))
                .map(PreparedAnswer::words)
                .findAny()
                .map(prepared -> with(file.id(), seen, words, prepared))
                .orElseGet(() -> pages.again(
                        file.id(),
                        new Kept(
                                "message",
                                UNPROCESSABLE,
                                Map.of("answer", "Choose a prepared answer."),
                                Map.of("words", words))));
    }

    /** The question for what a valid request lacks. */
    @POST
    @Path("/question")
    public Response question(
            @RestPath String reference,
            @QueryParam("missing") List<String> missing,
            @RestForm @DefaultValue("-1") int seen,
            @RestForm @DefaultValue("") String words) {
        CaseFile file = pages.find(reference);
        Set<Element> elements = EnumSet.noneOf(Element.class);
        for (Element element : Element.values()) {
            if (missing.contains(element.name())) {
                elements.add(element);
            }
        }
        return with(file.id(), seen, words, AskWords.asking(elements, file.language()));
    }

    /** Who has not seen what was written meanwhile is told of it before they go on. */
    private Response with(UUID caseId, int seen, String typed, String prepared) {
        String words = typed.isBlank() ? prepared : typed.stripTrailing() + "\n\n" + prepared;
        boolean fresh = conversation.messages(caseId).size() == seen;
        return pages.again(
                caseId,
                new Kept(
                        "message",
                        fresh ? OK : CONFLICT,
                        fresh ? Map.of() : Map.of("", Actions.STALE),
                        Map.of("words", words)));
    }
}
