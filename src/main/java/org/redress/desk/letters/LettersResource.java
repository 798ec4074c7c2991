package org.redress.desk.letters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.delivery.text.LetterKind;
import org.redress.delivery.text.LetterTexts;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.Kept;
import org.redress.web.Answered;

/** The texts of letters. What left keeps its own words; the next letter uses the newest version. */
@Path("/desk/letters")
@Produces(MediaType.TEXT_HTML)
class LettersResource {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final Map<String, String> SAID = Map.of(
            "saved", "Saved. The next letter uses it; letters that left keep their words.",
            "restored", "The built-in text is used again.");

    private final LetterPages pages;
    private final LetterTexts texts;
    private final Saving saving;

    LettersResource(LetterPages pages, LetterTexts texts, Saving saving) {
        this.pages = pages;
        this.texts = texts;
        this.saving = saving;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public LettersPage all() {
        return pages.all();
    }

    @GET
    @Path("/{kind}/{language}")
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public LetterPage one(
            @RestPath String kind, @RestPath String language, @QueryParam("said") @DefaultValue("") String said) {
        return pages.one(kind, language, Kept.NOTHING, SAID.getOrDefault(said, ""));
    }

    /** Shows what was typed with made-up values, and keeps nothing. */
    @POST
    @Path("/{kind}/{language}/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @RolesAllowed(Roles.ADMIN)
    public Response preview(@RestPath String kind, @RestPath String language, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        Kept kept = new Kept("edit", OK, Map.of(), fields);
        try {
            texts.check(pages.kind(kind, language), LetterPages.text(fields));
        } catch (NotAcceptable wrong) {
            kept = new Kept("edit", UNPROCESSABLE, wrong.violations(), fields);
        }
        return Answered.with(kept.status(), pages.one(kind, language, kept, ""));
    }

    @POST
    @Path("/{kind}/{language}/revision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response save(@RestPath String kind, @RestPath String language, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        LetterKind of = pages.kind(kind, language);
        return run(
                new Wish(of, language, "saved"),
                new Saving.Form("edit", fields),
                () -> texts.change(of, language, LetterPages.text(fields), saving.edit(fields)));
    }

    @POST
    @Path("/{kind}/{language}/restoration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response restore(@RestPath String kind, @RestPath String language, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        LetterKind of = pages.kind(kind, language);
        return run(
                new Wish(of, language, "restored"),
                new Saving.Form("restore", fields),
                () -> texts.restore(of, language, saving.edit(fields)));
    }

    private record Wish(LetterKind kind, String language, String said) {}

    private Response run(Wish wish, Saving.Form form, Runnable verb) {
        String slug = wish.kind().slug();
        return saving.run(
                form,
                () -> "/desk/letters/" + slug + "/" + wish.language() + "?said=" + wish.said(),
                verb,
                kept -> pages.one(slug, wish.language(), kept, ""));
    }
}
