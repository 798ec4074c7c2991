package org.redress.partner.page;

import jakarta.annotation.security.PermitAll;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.partner.LinkAnswers;
import org.redress.web.Answered;

/** Where the link of a letter leads. Opening it changes nothing, so that what fetches links ahead does no harm. */
@Path("/answer/{word}")
@PermitAll
@Produces(Answered.HTML)
public class AnswerPages {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final String CHANGED = "The request changed since you opened this form. It now says: %s."
            + " Your answer was not recorded. Look at it again, then send it.";

    private final LinkAnswers answers;
    private final Reading reading;
    private final InstantSource time;
    private final String contact;

    AnswerPages(
            LinkAnswers answers,
            Reading reading,
            InstantSource time,
            @ConfigProperty(name = "redress.organisation.mail") String contact) {
        this.answers = answers;
        this.reading = reading;
        this.time = time;
        this.contact = contact;
    }

    @GET
    public Response look(@RestPath String word, @QueryParam("said") @DefaultValue("") String said) {
        return shown(word, asked -> {
            String words = Kind.of(said)
                    .filter(kind -> kind.leadsTo(asked.state()))
                    .map(Kind::done)
                    .orElse("");
            return Answered.page(new Pages.AnswerPage(asked, words));
        });
    }

    @GET
    @Path("{kind}")
    public Response ask(@RestPath String word, @RestPath String kind) {
        return shown(word, asked -> form(asked, kind(kind), Typed.NOTHING, Map.of(), 200));
    }

    /** Shows the answer once more; nothing is recorded yet. */
    @POST
    @Path("{kind}/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(@RestPath String word, @RestPath String kind, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        Kind which = kind(kind);
        return shown(word, asked -> {
            try {
                Object body = reading.body(which, typed, time.instant());
                String key = UUID.randomUUID().toString();
                return Answered.page(new Pages.AnswerCheck(asked, which, typed, Line.of(body), key));
            } catch (NotAcceptable wrong) {
                return form(asked, which, typed, wrong.violations(), 422);
            }
        });
    }

    /** Back to the form, with what was typed. */
    @POST
    @Path("{kind}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@RestPath String word, @RestPath String kind, MultivaluedMap<String, String> sent) {
        return shown(word, asked -> form(asked, kind(kind), Typed.of(sent), Map.of(), 200));
    }

    @POST
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@RestPath String word, @RestPath String kind, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        Kind which = kind(kind);
        try {
            Object body = reading.body(which, typed, time.instant());
            answers.answer(word, new LinkAnswers.Given(body, typed.etag(), typed.key()));
            return done(word, which);
        } catch (NotAcceptable wrong) {
            return shown(word, asked -> form(asked, which, typed, wrong.violations(), 422));
        } catch (LinkAnswers.Stale stale) {
            return shown(
                    word, asked -> form(asked, which, typed, Map.of("", CHANGED.formatted(asked.status())), CONFLICT));
        } catch (NotPossibleNow refused) {
            return refused.code().equals("already-there") ? done(word, which) : not(word, which, typed, refused);
        } catch (NotFound gone) {
            return nothing();
        }
    }

    private Response not(String word, Kind kind, Typed typed, NotPossibleNow refused) {
        int status = refused.code().equals("too-often") ? TOO_MANY : CONFLICT;
        String words = status == TOO_MANY
                ? String.valueOf(refused.getMessage())
                : "This cannot be answered now. Your answer was not recorded; what you wrote is below.";
        return shown(word, asked -> form(asked, kind, typed, Map.of("", words), status));
    }

    private Response shown(String word, Function<Asked, Response> page) {
        Instant now = time.instant();
        return answers.look(word)
                .map(seen -> page.apply(Asked.of(word, seen, now)))
                .orElseGet(this::nothing);
    }

    private Response form(Asked asked, Kind kind, Typed typed, Map<String, String> wrong, int status) {
        String now = AnswerWords.time(time.instant());
        Choice.Offers offers = Choice.offers(asked.elements());
        return Answered.with(status, new Pages.AnswerForm(asked, kind, typed, Typed.inOrder(wrong), offers, now));
    }

    private Response nothing() {
        return Answered.with(NOT_FOUND, new Pages.AnswerNothing(contact));
    }

    private static Response done(String word, Kind kind) {
        return Answered.to("/answer/" + word + "?said=" + kind.path());
    }

    /** @throws NotFound for a path that is no answer */
    private static Kind kind(String path) {
        return Kind.of(path).orElseThrow(() -> new NotFound("answer"));
    }
}
