package org.redress.desk.administration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.revision.Edit;
import org.redress.desk.casepage.Kept;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** Runs what a form of the administration asks for: on to a page when it is done, else its page again with all that was typed. */
@ApplicationScoped
public class Saving {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final SignedInStaff staff;
    private final InstantSource time;

    Saving(SignedInStaff staff, InstantSource time) {
        this.staff = staff;
        this.time = time;
    }

    /** What every such form brings: the version it was made from, and why. */
    public Edit edit(Map<String, String> fields) {
        return new Edit(
                number(fields.getOrDefault("seen", ""), 0),
                fields.getOrDefault("reason", ""),
                staff.actor(),
                time.instant());
    }

    /**
     * @param form its id on the page
     * @param to where to go when it is done, or was done already
     * @param verb does it in one transaction
     * @param page the page again; read in a transaction of its own
     */
    public Response run(
            Form form, Supplier<String> to, Runnable verb, Function<Kept, ? extends TemplateInstance> page) {
        try {
            QuarkusTransaction.requiringNew().run(verb::run);
            return Answered.to(to.get());
        } catch (NotAcceptable wrong) {
            return again(page, new Kept(form.id(), UNPROCESSABLE, wrong.violations(), form.fields()));
        } catch (NotPossibleNow refusal) {
            return refusal.code().equals("already-there")
                    ? Answered.to(to.get())
                    : again(page, conflict(form, String.valueOf(refusal.getMessage())));
        } catch (RuntimeException failure) {
            if (!raced(failure)) {
                throw failure;
            }
            return again(
                    page, conflict(form, "Somebody saved this at the same moment. Look at both, then save again."));
        }
    }

    /** A form as it was sent. */
    public record Form(String id, Map<String, String> fields) {}

    static int number(String typed, int otherwise) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : otherwise;
    }

    private static Kept conflict(Form form, String words) {
        return new Kept(form.id(), CONFLICT, Map.of("", words), form.fields());
    }

    private static Response again(Function<Kept, ? extends TemplateInstance> page, Kept kept) {
        return QuarkusTransaction.requiringNew().call(() -> Answered.with(kept.status(), page.apply(kept)));
    }

    private static boolean raced(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof OptimisticLockException
                        || failure instanceof ConstraintViolationException
                        || raced(failure.getCause()));
    }
}
