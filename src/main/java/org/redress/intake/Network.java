package org.redress.intake;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.redress.web.Pace;

/** Where a request comes from. It is only ever kept as a keyed hash. */
@RequestScoped
public class Network {
    @Inject
    RoutingContext request;

    /** {@return the address, or for IPv6 its /64: the prefix that one household has} */
    public String prefix() {
        return Pace.networkOf(request.request().remoteAddress().host());
    }
}
