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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.cases.LettersToPerson;
import org.redress.web.Answered;

/** Letters that say there is something new: the person turns them on and off. */
@Path("/yours/letters")
@PermitAll
@Produces(Answered.HTML)
public class LetterPages {
    @Inject
    Visiting visiting;

    @Inject
    LettersToPerson letters;

    /** @param possible whether they gave an address that letters could go to */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Letters(boolean on, boolean possible) implements TemplateInstance {}

    @GET
    public Response ask() {
        return visiting.caseId()
                .map(id -> Answered.page(new Letters(letters.address(id).isPresent(), letters.canBeSent(id))))
                .orElseGet(() -> Answered.to("/return"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@FormParam("letters") @Nullable String wish) {
        Optional<UUID> caseId = visiting.caseId();
        if (caseId.isEmpty()) {
            return ReturnPages.timeOut("");
        }
        if ("yes".equals(wish)) {
            letters.begin(caseId.get(), visiting.now());
        } else {
            letters.end(caseId.get(), visiting.now());
        }
        return Answered.to("/yours/letters");
    }
}
