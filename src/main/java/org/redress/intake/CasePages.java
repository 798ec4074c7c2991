package org.redress.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.cases.Conversation;
import org.redress.cases.Declaration;
import org.redress.intake.answers.Assembly;
import org.redress.intake.yours.CasePage;
import org.redress.intake.yours.CaseViews;
import org.redress.intake.yours.HelperPage;
import org.redress.intake.yours.Wishes;
import org.redress.web.Answered;
import org.redress.web.Languages;
import org.redress.web.Texts;

/** The person's own page, and what they can press on it. */
@Path("/yours")
@PermitAll
@Produces(Answered.HTML)
public class CasePages {
    @Inject
    Visiting visiting;

    @Inject
    Before before;

    @Inject
    CaseViews views;

    @Inject
    Conversation conversation;

    @Inject
    Wishes wishes;

    @Inject
    Languages languages;

    /** What stopping means, before it is done. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Stop() implements TemplateInstance {}

    @GET
    @Transactional
    public Response yours() {
        if (visiting.isHelpers()) {
            UUID caseId = visiting.caseToRead().orElseThrow();
            return Answered.page(new HelperPage(views.forHelper(caseId, visiting.now())));
        }
        return visiting.caseId()
                .map(id -> Answered.page(new CasePage(views.of(id, before.earlier(), visiting.now()), "", Map.of())))
                .orElseGet(() -> Answered.to("/return"));
    }

    @POST
    @Path("messages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(
            @FormParam("words") @Nullable String words,
            @FormParam("stay") @Nullable String stay,
            @FormParam(Languages.FIELD) @Nullable String language) {
        boolean inAnotherLanguage = languages.choose(language);
        Optional<UUID> caseId = visiting.caseId();
        if (caseId.isEmpty()) {
            return ReturnPages.timeOut(words);
        }
        String typed = words == null ? "" : words;
        if (inAnotherLanguage || stay != null) {
            return Answered.page(
                    new CasePage(views.of(caseId.get(), before.earlier(), visiting.now()), typed, Map.of()));
        }
        try {
            conversation.personWrites(caseId.get(), typed, visiting.now());
        } catch (NotAcceptable tooLong) {
            Map<String, String> wrong = Map.of("words", Texts.text(languages.tag(), "messages_wrong"));
            return Answered.wrong(new CasePage(views.of(caseId.get(), before.earlier(), visiting.now()), typed, wrong));
        }
        return Answered.to("/yours");
    }

    /** What was missing, in one step. */
    @POST
    @Path("declarations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response declare(@FormParam("declared") List<String> declared) {
        return forCase(id -> Stream.of(Declaration.values())
                .filter(each -> declared.contains(each.name()))
                .forEach(each -> wishes.declare(id, each, Assembly.WORDING, visiting.now())));
    }

    /** Whom they want asked; and whom not, of those that a caseworker found. */
    @POST
    @Path("consents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response consent(
            @FormParam("consent") List<String> recipients, @FormParam("declined") List<String> declined) {
        return forCase(id -> {
            recipients.forEach(each -> wishes.consent(id, each, visiting.now()));
            declined.forEach(each -> wishes.decline(id, each, visiting.now()));
        });
    }

    @POST
    @Path("hold")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hold(@FormParam("hold") @Nullable String hold) {
        return forCase(id -> wishes.hold(id, "yes".equals(hold), visiting.now()));
    }

    /** Waits with one recipient, or goes on. */
    @POST
    @Path("recipients")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recipient(
            @FormParam("recipient") @Nullable String recipient, @FormParam("hold") @Nullable String hold) {
        String which = recipient == null ? "" : recipient;
        return forCase(id -> wishes.hold(id, which, "yes".equals(hold), visiting.now()));
    }

    /** It is still there, or back. */
    @POST
    @Path("seen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response seen(@FormParam("line") int position) {
        return forCase(id -> wishes.seenAgain(id, position, visiting.now()));
    }

    /** Whether it is gone for them; or that they do not want to look, which is an answer too. */
    @POST
    @Path("gone")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response gone(@FormParam("line") int position, @FormParam("answer") @Nullable String answer) {
        return forCase(id -> {
            if ("gone".equals(answer)) {
                wishes.goneForMe(id, position, visiting.now());
            } else {
                wishes.ratherNot(id, position, visiting.now());
            }
        });
    }

    @GET
    @Path("stop")
    public Response askToStop() {
        return visiting.caseId().isPresent() ? Answered.page(new Stop()) : Answered.to("/return");
    }

    @POST
    @Path("stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop() {
        return forCase(id -> wishes.stop(id, visiting.now()));
    }

    private Response forCase(Consumer<UUID> wish) {
        Optional<UUID> caseId = visiting.caseId();
        if (caseId.isEmpty()) {
            return ReturnPages.timeOut("");
        }
        wish.accept(caseId.get());
        return Answered.to("/yours");
    }
}
