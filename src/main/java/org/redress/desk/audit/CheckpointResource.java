package org.redress.desk.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.AuditChain;
import org.redress.audit.checkpoint.AuditProof;
import org.redress.audit.checkpoint.AuditProofs;
import org.redress.audit.checkpoint.Checkpoints;
import org.redress.audit.checkpoint.Made;
import org.redress.audit.checkpoint.TlogProof;
import org.redress.desk.Roles;
import org.redress.web.Answered;

/** What an auditor takes along to check the audit without us. */
@Path("/desk/audit")
@RolesAllowed({Roles.AUDITOR, Roles.SUPERVISOR})
class CheckpointResource {
    private static final String SIGNED = "Signed. The newest checkpoint stands first.";

    private final CheckpointPages pages;
    private final Checkpoints checkpoints;
    private final AuditChain chain;
    private final AuditProofs proofs;
    private final InstantSource time;

    CheckpointResource(
            CheckpointPages pages, Checkpoints checkpoints, AuditChain chain, AuditProofs proofs, InstantSource time) {
        this.pages = pages;
        this.checkpoints = checkpoints;
        this.chain = chain;
        this.proofs = proofs;
        this.time = time;
    }

    @GET
    @Path("/checkpoints")
    @Produces(MediaType.TEXT_HTML)
    public Response page(@RestQuery @DefaultValue("") String said) {
        return Answered.page(pages.page(said.equals("signed") ? SIGNED : "", time.instant()));
    }

    /** Signs one now; a second press signs nothing new unless something was recorded meanwhile. */
    @POST
    @Path("/checkpoints")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sign() {
        chain.sealAll();
        checkpoints.make(time.instant());
        return Answered.to("/desk/audit/checkpoints?said=signed");
    }

    /** Shows that the newest checkpoint continues this one: a hash in base64 a line (RFC 6962, section 2.1.2). */
    @GET
    @Path("/checkpoints/{size}/consistency")
    @Produces("text/plain;charset=UTF-8")
    public Response consistency(@RestPath long size) {
        long newest = checkpoints
                .latest()
                .map(Made::size)
                .filter(last -> size >= 1 && size <= last)
                .orElseThrow(() -> new NotFound("checkpoint"));
        String lines = String.join("\n", proofs.consistency(size, newest));
        return Response.ok(lines.isEmpty() ? "" : lines + "\n")
                .header("Content-Disposition", "attachment; filename=\"" + size + "-to-" + newest + ".txt\"")
                .build();
    }

    /** The proof of one entry, as C2SP tlog-proof has it, with the entry itself in it. */
    @GET
    @Path("/entries/{id}/proof")
    @Produces("text/plain;charset=UTF-8")
    public Response proof(@RestPath long id) {
        AuditProof proof = proven(id);
        pages.recordProof(id, time.instant());
        return Response.ok(TlogProof.write(proof))
                .header("Content-Disposition", "attachment; filename=\"entry-" + id + ".tlog-proof\"")
                .build();
    }

    private AuditProof proven(long id) {
        try {
            return proofs.of(List.of(id), time.instant());
        } catch (NotPossibleNow none) {
            throw new NotFound("entry");
        }
    }
}
