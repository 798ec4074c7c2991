package org.redress.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.redress.intake.answers.Kept;
import org.redress.web.Answered;
import org.redress.web.Languages;

/** From the page that a visit ended on, with what was typed there, to where it can be put back. Changes nothing. */
@Path("/again")
@PermitAll
@Produces(Answered.HTML)
public class AgainPages {
    @Inject
    Languages languages;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(MultivaluedMap<String, String> form) {
        Kept kept = Kept.carried(form);
        if (languages.choose(form.getFirst(Languages.FIELD))) {
            return Answered.page(new Questions.TimeOut(kept));
        }
        return Answered.page(
                form.containsKey("saved")
                        ? new ReturnPages.Return("", "", Map.of(), "", kept)
                        : new StartPages.Age("", Map.of(), kept));
    }
}
