package org.redress.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.cases.AccessCode;
import org.redress.cases.Cases;
import org.redress.cases.Doors;
import org.redress.cases.Helpers;
import org.redress.intake.answers.Answers;
import org.redress.intake.answers.Kept;
import org.redress.intake.answers.Step;
import org.redress.intake.yours.CasePage;
import org.redress.intake.yours.CaseView.Earlier;
import org.redress.intake.yours.CaseViews;
import org.redress.web.Answered;
import org.redress.web.Languages;
import org.redress.web.Texts;

/** The way back with reference and access code. Whatever is wrong with them, the answer is the same. */
@Path("/return")
@PermitAll
@Produces(Answered.HTML)
public class ReturnPages {
    private static final int TOO_MANY = 429;

    @Inject
    Visiting visiting;

    @Inject
    Before before;

    @Inject
    Network network;

    @Inject
    Doors doors;

    @Inject
    CaseViews views;

    @Inject
    Cases cases;

    @Inject
    Helpers helpers;

    @Inject
    RoutingContext request;

    @Inject
    Languages languages;

    /**
     * @param code only while the language changes; after a wrong one it is typed again
     * @param kept a message that was typed when the visit ended; it waits here until the code is given again
     * @param typed what was typed on a question's page; the same
     */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Return(String reference, String code, Map<String, String> wrong, String kept, Kept typed)
            implements TemplateInstance {}

    /** On the first return the code that was just typed is shown once more; it is in nobody's records. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OnceMore(String code) implements TemplateInstance {}

    @GET
    public Response ask() {
        return Answered.page(new Return("", "", Map.of(), "", Kept.NOTHING));
    }

    /** The answer to a press on the case page after the visit ended. */
    public static Response timeOut(@Nullable String typed) {
        return Answered.with(401, new Return("", "", Map.of(), typed == null ? "" : typed, Kept.NOTHING));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(
            @FormParam("reference") @Nullable String reference,
            @FormParam("code") @Nullable String code,
            @FormParam("kept") @Nullable String kept,
            MultivaluedMap<String, String> form) {
        Kept carried = Kept.carried(form);
        String typed = reference == null ? "" : reference;
        String words = kept == null ? "" : kept;
        if (languages.choose(form.getFirst(Languages.FIELD))) {
            return Answered.page(new Return(typed, code == null ? "" : code, Map.of(), words, carried));
        }
        Doors.Answer answer = doors.enter(typed, code == null ? "" : code, network.prefix(), visiting.now());
        if (answer.opened().isPresent()) {
            Doors.Opened opened = answer.opened().get();
            return switch (opened.what()) {
                case CASE -> entered(opened.id(), answer.failedBefore(), words, code);
                case SEALED -> Answered.to("/other-help");
                case HELPER -> helped(opened.id());
                case DRAFT -> goOn(opened.id(), carried);
            };
        }
        long seconds = answer.delay().toSeconds() + (answer.delay().toNanosPart() > 0 ? 1 : 0);
        if (seconds > 0) {
            String wait = Texts.text(languages.tag(), "return_wait", seconds);
            return Response.fromResponse(
                            Answered.with(TOO_MANY, new Return(typed, "", Map.of("reference", wait), words, carried)))
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build();
        }
        String wrong = Texts.text(languages.tag(), "return_wrong");
        return Answered.wrong(new Return(typed, "", Map.of("reference", wrong), words, carried));
    }

    /** Back to what was saved, at the first question that is not answered. */
    private Response goOn(UUID draftId, Kept carried) {
        Answers answers = visiting.answersOf(draftId).orElseThrow();
        String path = carried.step().map(Step::path).orElseGet(answers::goOn);
        if (carried.step().isPresent()) {
            visiting.keep(draftId, carried.putBack(answers));
        }
        return Response.seeOther(URI.create(path))
                .cookie(visiting.openDraft(draftId), before.end())
                .build();
    }

    private Response helped(UUID helperId) {
        UUID caseId = helpers.opened(helperId, visiting.now());
        return Response.seeOther(URI.create("/yours"))
                .cookie(visiting.openForHelper(helperId, caseId), before.end())
                .build();
    }

    private Response entered(UUID caseId, int failedBefore, String words, @Nullable String code) {
        Earlier earlier = views.enter(caseId, failedBefore, visiting.now());
        NewCookie[] cookies = {visiting.open(caseId), before.keep(earlier)};
        if (!words.isEmpty()) {
            CasePage page = new CasePage(views.of(caseId, earlier, visiting.now()), words, Map.of());
            return Response.fromResponse(Answered.page(page)).cookie(cookies).build();
        }
        Optional<AccessCode> typed = AccessCode.parse(code == null ? "" : code);
        if (typed.isPresent() && cases.showCodeAgain(caseId)) {
            return Response.fromResponse(Answered.page(new OnceMore(typed.get().shown())))
                    .cookie(cookies)
                    .build();
        }
        return Response.seeOther(URI.create("/yours")).cookie(cookies).build();
    }
}
