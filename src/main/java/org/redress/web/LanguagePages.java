package org.redress.web;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language's buttons on a page without a form of its own: the same page again, in that language. */
@Path("/language")
@PermitAll
@Produces(Answered.HTML)
public class LanguagePages {
    /** A path of our own and nothing else: no host, no query. */
    private static final Pattern OUR_PATH = Pattern.compile("(/[a-z0-9-]+){1,4}|/");

    @Inject
    Languages languages;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @FormParam(Languages.FIELD) @Nullable String language, @FormParam("page") @Nullable String page) {
        languages.choose(language);
        return Answered.to(page != null && OUR_PATH.matcher(page).matches() ? page : "/");
    }
}
