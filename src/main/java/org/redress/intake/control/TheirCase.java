package org.redress.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.redress.intake.ReturnPages;
import org.redress.intake.Visiting;
import org.redress.web.Answered;

/** Opens a page of the person's own case; whoever is not in it is asked for the code. */
@ApplicationScoped
class TheirCase {
    @Inject
    Visiting visiting;

    Response show(Function<UUID, Response> page) {
        return visiting.caseId().map(page).orElseGet(() -> Answered.to("/return"));
    }

    /** @param typed what the person wrote, which waits on the page that asks for the code */
    Response change(String typed, Function<UUID, Response> wish) {
        return visiting.caseId().map(wish).orElseGet(() -> ReturnPages.timeOut(typed));
    }
}
