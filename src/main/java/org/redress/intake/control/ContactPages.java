package org.redress.intake.control;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.cases.ContactChanges;
import org.redress.cases.Detail;
import org.redress.intake.Visiting;
import org.redress.intake.answers.Answers;
import org.redress.intake.answers.Step;
import org.redress.intake.answers.Wrong;
import org.redress.web.Answered;
import org.redress.web.Languages;
import org.redress.web.Texts;

/** How to reach the person, or that nobody may: changed only against a second secret. What is known is not shown. */
@Path("/yours/contact")
@PermitAll
@Produces(Answered.HTML)
public class ContactPages {
    private static final String SECRET = "secret";
    private static final Set<String> FIELDS = Set.of("contact", "times", "may_leave_message");

    @Inject
    TheirCase theirs;

    @Inject
    Visiting visiting;

    @Inject
    ContactChanges changes;

    @Inject
    Languages languages;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChangeContact(boolean word, Answers answers, Map<String, String> wrong) implements TemplateInstance {}

    @GET
    public Response ask() {
        return theirs.show(id -> Answered.page(new ChangeContact(changes.asksForWord(id), Answers.NONE, Map.of())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> form) {
        Answers answers = Answers.NONE.with(FIELDS, form);
        String secret = Answers.NONE.with(Set.of(SECRET), form).one(SECRET);
        boolean inAnotherLanguage = languages.choose(form.getFirst(Languages.FIELD));
        return theirs.change(
                answers.one("contact"),
                id -> inAnotherLanguage
                        ? Answered.page(new ChangeContact(changes.asksForWord(id), answers, Map.of()))
                        : change(id, answers, secret));
    }

    private Response change(UUID caseId, Answers answers, String secret) {
        Map<String, String> wrong = Wrong.in(Step.CONTACT, answers, languages.tag());
        if (!wrong.isEmpty()) {
            return again(caseId, answers, wrong);
        }
        Map<Detail, String> details = Map.of(
                Detail.CONTACT, answers.one("contact"),
                Detail.CONTACT_TIMES, answers.one("times"),
                Detail.MAY_LEAVE_MESSAGE, answers.one("may_leave_message"));
        ContactChanges.Outcome outcome = changes.change(caseId, secret, details, visiting.now());
        if (outcome.done()) {
            return Answered.to("/yours");
        }
        String said = outcome.delay().isZero()
                ? Texts.text(languages.tag(), "change_contact_wrong")
                : Texts.text(languages.tag(), "return_wait", outcome.delay().toSeconds() + 1);
        return again(caseId, answers, Map.of(SECRET, said));
    }

    private Response again(UUID caseId, Answers answers, Map<String, String> wrong) {
        return Answered.wrong(new ChangeContact(changes.asksForWord(caseId), answers, wrong));
    }
}
