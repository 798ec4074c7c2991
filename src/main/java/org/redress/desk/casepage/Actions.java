package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.cases.CaseFiles;

/** Runs what a form asks for and answers: on to the page when it is done, else the page again with all that was typed. */
@ApplicationScoped
public class Actions {
    static final String STALE = "Somebody changed this in the meantime. Look at what it is now, then decide again."
            + " What you typed is still here.";
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final CasePages pages;
    private final CaseFiles caseFiles;
    private final Transactions transactions;

    Actions(CasePages pages, CaseFiles caseFiles, Transactions transactions) {
        this.pages = pages;
        this.caseFiles = caseFiles;
        this.transactions = transactions;
    }

    /**
     * A form as it was sent.
     *
     * @param id the form's id on the page
     * @param fields what was typed, by name
     */
    public record Form(UUID caseId, String id, Map<String, String> fields) {}

    /** @param verb does it in one transaction, and says what it did */
    public Response run(Form form, Supplier<Said> verb) {
        try {
            return onTo(form.caseId(), transactions.run(verb));
        } catch (NotAcceptable wrong) {
            return again(form, UNPROCESSABLE, wrong.violations());
        } catch (NotPossibleNow refusal) {
            return refusal.code().equals("already-there")
                    ? onTo(form.caseId(), Said.ALREADY)
                    : again(form, CONFLICT, Map.of("", String.valueOf(refusal.getMessage())));
        } catch (RuntimeException failure) {
            if (stale(failure)) {
                return again(form, CONFLICT, Map.of("", STALE));
            }
            throw failure;
        }
    }

    /** @throws NotPossibleNow when the page that was acted on is not the present one */
    public static void unchanged(int seen, int version) {
        unchanged(seen == version);
    }

    /** @param holds whether what was acted on is still so */
    public static void unchanged(boolean holds) {
        if (!holds) {
            throw new NotPossibleNow("stale", STALE);
        }
    }

    /** @throws NotAcceptable when nothing was typed, or more than {@code longest} characters */
    public static String required(String field, String typed, int longest, String words) {
        if (typed.isBlank()) {
            throw new NotAcceptable(field, words);
        }
        if (typed.length() > longest) {
            throw new NotAcceptable(field, "Write at most " + longest + " characters.");
        }
        return typed.strip();
    }

    private Response onTo(UUID caseId, Said said) {
        String reference =
                transactions.run(() -> caseFiles.get(caseId).reference().shown());
        return Response.seeOther(URI.create("/desk/cases/" + reference + "?said=" + said.param()))
                .build();
    }

    private Response again(Form form, int status, Map<String, String> errors) {
        return pages.again(form.caseId(), new Kept(form.id(), status, errors, form.fields()));
    }

    private static boolean stale(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof OptimisticLockException
                        || failure instanceof StaleStateException
                        || stale(failure.getCause()));
    }
}
