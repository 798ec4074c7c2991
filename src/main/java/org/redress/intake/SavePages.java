package org.redress.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Reports;
import org.redress.intake.answers.Answers;
import org.redress.web.Answered;
import org.redress.web.Languages;
import org.redress.web.Texts;

/** Save and come back later: what was typed stays for seven days, behind the reference and the code shown here. */
@Path("/")
@PermitAll
@Produces(Answered.HTML)
public class SavePages {
    @Inject
    Visiting visiting;

    @Inject
    Languages languages;

    /** @param goOn the path of the first question that is not answered */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Saved(String reference, String code, Instant until, String goOn, Map<String, String> wrong)
            implements TemplateInstance {}

    /** From the page where the answers are checked; a question's own form saves what is typed in it. */
    @POST
    @Path("save")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save() {
        Optional<Answers> answers = visiting.answers();
        if (answers.isEmpty() || visiting.caseId().isPresent()) {
            return Answered.to("/before");
        }
        visiting.save(visiting.draftId().orElseThrow(), answers.get());
        return Answered.to("/saved");
    }

    @GET
    @Path("saved")
    public Response saved() {
        return page(Map.of());
    }

    /** They have both: the visit ends, and this page with it. */
    @POST
    @Path("saved")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@FormParam("kept") @Nullable String kept) {
        return kept == null ? page(Map.of("kept", Texts.text(languages.tag(), "sent_wrong"))) : Answered.to("/exit");
    }

    private Response page(Map<String, String> wrong) {
        Optional<Answers> answers = visiting.answers();
        Optional<Instant> until = visiting.savedUntil();
        if (answers.isEmpty() || until.isEmpty()) {
            return Answered.to("/before");
        }
        Reports.Credentials made = answers.get().credentials();
        Saved page = new Saved(
                made.reference().shown(),
                made.code().shown(),
                until.get(),
                answers.get().goOn(),
                wrong);
        return wrong.isEmpty() ? Answered.page(page) : Answered.wrong(page);
    }
}
