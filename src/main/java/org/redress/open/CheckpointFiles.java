package org.redress.open;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.redress.audit.checkpoint.AuditProofs;
import org.redress.audit.checkpoint.Checkpoints;
import org.redress.audit.checkpoint.Made;
import org.redress.audit.checkpoint.NoteKey;

/**
 * The audit's signed checkpoint of a day ago, its key, and the proof that it continues an older one: for anybody, as
 * plain text. Witnesses get checkpoints at once.
 */
@Path("/transparency")
@PermitAll
@Produces("text/plain;charset=UTF-8")
public class CheckpointFiles {
    private final Checkpoints checkpoints;
    private final AuditProofs proofs;
    private final InstantSource time;

    CheckpointFiles(Checkpoints checkpoints, AuditProofs proofs, InstantSource time) {
        this.checkpoints = checkpoints;
        this.proofs = proofs;
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
     * it is the same.
     */
    @GET
    @Path("/consistency")
    public Response consistency(@RestQuery @DefaultValue("0") long from) {
        Optional<Long> newest = checkpoints.open(time.instant()).map(Made::size);
        return said(
                newest.filter(size -> from >= 1 && from <= size).map(size -> lines(proofs.consistency(from, size))));
    }

    private static String lines(List<String> hashes) {
        return hashes.isEmpty() ? "" : String.join("\n", hashes) + "\n";
    }

    private static Response said(Optional<String> text) {
        return text.map(found -> Response.ok(found).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }
}
