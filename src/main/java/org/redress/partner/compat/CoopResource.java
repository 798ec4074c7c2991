package org.redress.partner.compat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.partner.ProblemException;
import org.redress.platform.keys.CoopKeys;
import org.redress.removal.RemovalEvent;
import org.redress.web.problem.ProblemKind;

/**
 * Where the actions of a platform's ROOST Coop call back: one address an answer, set at the action. Two keys say whose
 * Coop it is, as at the feeds, and its signature over the body says that it is. The contract is Coop's and not ours, so
 * it stands in {@code docs/integrations/coop.md} and not in the description of our API.
 */
@Path("/compat/coop/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class CoopResource {
    private final Openers openers;
    private final CoopKeys keys;
    private final CoopAnswers answers;
    private final ObjectMapper json;
    private final InstantSource time;

    CoopResource(Openers openers, CoopKeys keys, CoopAnswers answers, ObjectMapper json, InstantSource time) {
        this.openers = openers;
        this.keys = keys;
        this.answers = answers;
        this.json = json;
        this.time = time;
    }

    /**
     * What an action means is said by the address that it calls: they look at it; they deleted or hid it, a claim until
     * it is checked; they leave it.
     */
    @POST
    @Path("{answer:acknowledgement|removal|refusal}")
    @Operation(hidden = true)
    public Response answer(
            @RestPath String answer,
            @BeanParam FeedKeyHeaders given,
            @HeaderParam("Coop-Signature") @Nullable String signature,
            byte @Nullable [] sent) {
        UUID platform = openers.platform(given);
        byte[] body = sent == null ? new byte[0] : sent;
        if (signature == null || !keys.signed(platform, body, signature)) {
            throw new ProblemException(ProblemKind.COOP_SIGNATURE_INVALID);
        }
        CoopCallback said = read(body);
        Instant now = time.instant();
        answers.answer(platform, said.request(), meaning(answer, said, now), now);
        return Response.noContent().build();
    }

    private static CoopAnswers.Answer meaning(String answer, CoopCallback said, Instant now) {
        return switch (answer) {
            case "acknowledgement" -> new CoopAnswers.Answer(RemovalEvent.REVIEW, said.acknowledgement());
            case "removal" -> new CoopAnswers.Answer(RemovalEvent.CLAIM_REMOVAL, said.removal(now));
            default -> new CoopAnswers.Answer(RemovalEvent.REFUSE, said.refusal());
        };
    }

    private CoopCallback read(byte[] body) {
        try {
            CoopCallback read = json.readValue(body, CoopCallback.class);
            if (read != null) {
                return read;
            }
        } catch (IOException e) {
            // Falls through: its message would repeat what was sent.
        }
        throw new NotAcceptable("(body)", "is not the JSON that is expected here");
    }
}
