package org.redress.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Drafts;
import org.redress.cases.ProofOfWork;
import org.redress.cases.ReportBuckets;
import org.redress.cases.ReportShield;
import org.redress.cases.Reports;
import org.redress.cases.Suspicion;
import org.redress.cases.Visits;
import org.redress.intake.answers.Answers;
import org.redress.intake.answers.Assembly;
import org.redress.intake.answers.Step;
import org.redress.intake.answers.Summary;
import org.redress.intake.answers.Wrong;
import org.redress.web.Answered;
import org.redress.web.Languages;
import org.redress.web.Texts;

/** Check your answers, send, and the one page that shows the access code. */
@Path("/")
@PermitAll
@Produces(Answered.HTML)
public class SendPages {
    /** The field that nobody sees; the template names it too. */
    static final String TRAP = "website";

    @Inject
    Visiting visiting;

    @Inject
    Network network;

    @Inject
    ReportBuckets buckets;

    @Inject
    ReportShield shield;

    @Inject
    Assembly assembly;

    @Inject
    Summary summary;

    @Inject
    Reports reports;

    @Inject
    Visits visits;

    @Inject
    Drafts drafts;

    @Inject
    Languages languages;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Check(Summary.Shown shown, @Nullable String question, int bits, Map<String, String> wrong)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Sent(String reference, String code, Map<String, String> wrong) implements TemplateInstance {}

    @GET
    @Path("check")
    @Transactional
    public Response check() {
        return visiting.answers()
                .map(answers -> Answered.page(page(answers, Map.of())))
                .orElseGet(() -> Answered.to("/before"));
    }

    /** Sending twice, even at the same moment, makes one case and shows the same credentials. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @FormParam(TRAP) @DefaultValue("") String trap, @FormParam("work") @DefaultValue("") String work) {
        Optional<Answers> answers = visiting.answers();
        if (answers.isEmpty()) {
            return Answered.to(visiting.caseId().isPresent() ? "/yours" : "/before");
        }
        Map<String, String> wrong = Wrong.in(answers.get(), languages.tag());
        if (!wrong.isEmpty()) {
            return Answered.wrong(page(answers.get(), wrong));
        }
        UUID draftId = visiting.draftId().orElseThrow();
        Duration wait = shield.wait(draftId, work, visiting.now());
        if (!wait.isZero()) {
            return Answered.wrong(page(answers.get(), Map.of("send", wait(wait))));
        }
        UUID caseId = reports.report(
                assembly.report(answers.get(), languages.tag()),
                new Reports.Submission(draftId, suspicion(trap)),
                answers.get().credentials(),
                visiting.now());
        visits.sent(visiting.token().orElseThrow(), caseId);
        return Answered.to("/sent");
    }

    private Check page(Answers answers, Map<String, String> wrong) {
        UUID draftId = visiting.draftId().orElseThrow();
        return new Check(
                summary.of(answers), shield.question(draftId, visiting.now()).orElse(null), ProofOfWork.BITS, wrong);
    }

    private String wait(Duration wait) {
        return Texts.text(languages.tag(), "check_wait", wait.plusMinutes(1).toMinutes());
    }

    /** A machine fills every field, and sends many; a person who is taken for one is only read a little later. */
    private @Nullable Suspicion suspicion(String trap) {
        boolean within = buckets.take(network.prefix(), visiting.now());
        if (!trap.isBlank()) {
            return Suspicion.FILLED_TRAP;
        }
        return within ? null : Suspicion.MANY_FROM_ONE_NETWORK;
    }

    @GET
    @Path("sent")
    @Transactional
    public Response sent() {
        return sentPage(Map.of(), false);
    }

    /** The person has the code: from now on nobody here can read it. */
    @POST
    @Path("sent")
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@FormParam("kept") @Nullable String kept) {
        if (kept == null) {
            return sentPage(Map.of("kept", Texts.text(languages.tag(), "sent_wrong")), true);
        }
        Optional<UUID> draftId = visiting.draftId();
        if (draftId.isPresent() && visiting.caseId().isPresent()) {
            visits.forgetDraft(visiting.token().orElseThrow());
            drafts.destroy(draftId.get(), visiting.now());
        }
        return Answered.to("/yours");
    }

    private Response sentPage(Map<String, String> wrong, boolean isWrong) {
        Optional<Answers> answers = visiting.answers();
        if (visiting.caseId().isEmpty() || answers.isEmpty()) {
            return Answered.to(visiting.caseId().isPresent() ? "/yours" : Step.CHECK);
        }
        Reports.Credentials made = answers.get().credentials();
        Sent page = new Sent(made.reference().shown(), made.code().shown(), wrong);
        return isWrong ? Answered.wrong(page) : Answered.page(page);
    }
}
