package org.redress.open;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.redress.audit.checkpoint.Checkpoints;
import org.redress.audit.checkpoint.Made;
import org.redress.audit.checkpoint.NoteKey;
import org.redress.web.Pace;

/**
 * The audit's signed checkpoint of a day ago, its key, and the proof that it continues an older one: for anybody, as
 * plain text. Witnesses get checkpoints at once.
 */
@Path("/transparency")
@PermitAll
@Produces("text/plain;charset=UTF-8")
public class CheckpointFiles {
    private static final int A_MINUTE_FROM_ONE_NETWORK = 60;
    private static final int NETWORKS = 10_000;
    private static final int TOO_MANY = 429;

    private final Checkpoints checkpoints;
    private final Consistency consistency;
    private final InstantSource time;
    private final Pace pace = new Pace(A_MINUTE_FROM_ONE_NETWORK, NETWORKS);

    CheckpointFiles(Checkpoints checkpoints, Consistency consistency, InstantSource time) {
        this.checkpoints = checkpoints;
        this.consistency = consistency;
        this.time = time;
    }

    /** As C2SP tlog-checkpoint has it. */
    @GET
    @Path("/checkpoint")
    public Response checkpoint() {
        return said(checkpoints.open(time.instant()).map(Made::note));
    }

    /** The public key in the form that verifiers of notes take. */
    @GET
    @Path("/key")
    public Response key() {
        return said(checkpoints.key().map(NoteKey::text).map(text -> text + "\n"));
    }

    /**
     * One hash in base64 a line (RFC 6962, section 2.1.2), from an older size to that of the checkpoint here; empty when
     * it is the same. At most sixty times a minute for one network.
     */
    @GET
    @Path("/consistency")
    public Response consistency(@RestQuery @DefaultValue("0") long from, @Context RoutingContext request) {
        Instant now = time.instant();
        if (!pace.lets(String.valueOf(request.request().remoteAddress().hostAddress()), now)) {
            return Response.status(TOO_MANY)
                    .header(HttpHeaders.RETRY_AFTER, "60")
                    .build();
        }
        return checkpoints
                .open(now)
                .map(newest -> new Consistency.Pair(from, newest.size()))
                .filter(sizes -> sizes.older() >= 1 && sizes.older() <= sizes.newer())
                .map(sizes ->
                        ForEverybody.shareWhoAsks(request, sizes.tag(), () -> Response.ok(consistency.lines(sizes))))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND))
                .build();
    }

    private static Response said(Optional<String> text) {
        return text.map(found -> Response.ok(found).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }
}
