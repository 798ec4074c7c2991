package org.redress.partner.door;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import org.redress.partner.ProblemException;
import org.redress.web.problem.ProblemKind;

/** What a call that brings many things at once takes of its platform's quota: one for each, as if they came alone. */
@ApplicationScoped
public class Charges {
    private final RateLimits limits;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    Charges(RateLimits limits, SecurityIdentity identity, CurrentVertxRequest request) {
        this.limits = limits;
        this.identity = identity;
        this.request = request;
    }

    /**
     * The door has taken one already. A call never takes more than a whole quota, so that a small one lets it in too.
     *
     * @throws ProblemException 429 when less is left; nothing is taken then, and {@code Retry-After} says when it will do
     */
    public void take(int things) {
        String platform = Caller.platform(identity);
        if (platform == null || things <= 1) {
            return;
        }
        Quota quota = limits.takeAs(platform, things - 1L);
        HttpServerResponse response = request.getCurrent().response();
        response.putHeader("RateLimit", quota.limitField());
        if (quota.isOver()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, quota.retryAfter());
            throw new ProblemException(ProblemKind.RATE_LIMITED);
        }
    }
}
