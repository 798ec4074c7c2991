package org.redress.partner.onboarding;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.partner.AnswerRepeated;
import org.redress.partner.CallingPlatform;
import org.redress.partner.Listed;
import org.redress.removal.sandbox.Proof;
import org.redress.removal.sandbox.Proofs;

/** Sees in the calls of a sandbox's client what its platform can do. Live calls pass by untouched. */
@Provider
public class ProofSeen implements ContainerResponseFilter {
    private static final String LIST = "/api/v1/removal-requests";
    private static final int STALE = 412;
    private static final Map<String, Proof> ANSWERS = Map.of(
            "acknowledgement", Proof.ACKNOWLEDGED,
            "question", Proof.ASKED,
            "removal", Proof.REMOVED,
            "refusal", Proof.REFUSED);

    private final CallingPlatform platform;
    private final Proofs proofs;
    private final InstantSource time;

    ProofSeen(CallingPlatform platform, Proofs proofs, InstantSource time) {
        this.platform = platform;
        this.proofs = proofs;
        this.time = time;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean good = response.getStatus() / 100 == 2 || response.getStatus() == STALE;
        boolean ours = request.getUriInfo().getPath().startsWith(LIST);
        if (good && ours && BlockingOperationControl.isBlockingAllowed() && platform.isSandbox()) {
            UUID sandbox = platform.id();
            shown(request, response).forEach(proof -> record(sandbox, proof));
        }
    }

    /** In a transaction of its own: the key's own may still be undone, and this is no part of it. */
    void repeated(@Observes AnswerRepeated answer) {
        record(answer.platformId(), Proof.REPEATED);
    }

    private void record(UUID sandbox, Proof proof) {
        if (!proofs.isKnown(sandbox, proof)) {
            proofs.record(sandbox, proof, time.instant());
        }
    }

    private Set<Proof> shown(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == STALE) {
            return EnumSet.of(Proof.STALE_MET);
        }
        return request.getMethod().equals("POST") ? answered(request) : read(request, response);
    }

    private Set<Proof> answered(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        Proof proof = ANSWERS.get(path.substring(path.lastIndexOf('/') + 1));
        if (proof == null) {
            return Set.of();
        }
        boolean met = proofs.isKnown(platform.id(), Proof.STALE_MET)
                || proofs.of(platform.id()).containsKey(Proof.STALE_MET);
        return met ? EnumSet.of(proof, Proof.STALE_HANDLED) : EnumSet.of(proof);
    }

    private static Set<Proof> read(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Listed page) {
            boolean further = request.getUriInfo().getQueryParameters().containsKey("cursor");
            return further && !page.hasMore() ? EnumSet.of(Proof.LISTED, Proof.PAGED_TO_END) : EnumSet.of(Proof.LISTED);
        }
        boolean one = request.getUriInfo().getPath().length() == LIST.length() + 1 + 36;
        return one && request.getMethod().equals("GET") ? EnumSet.of(Proof.READ) : Set.of();
    }
}
