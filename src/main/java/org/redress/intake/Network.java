package org.redress.intake;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Where a request comes from. It is only ever kept as a keyed hash. */
@RequestScoped
public class Network {
    private static final int GROUPS_OF_A_PREFIX = 4;

    @Inject
    RoutingContext request;

    /** {@return the address, or for IPv6 its /64: the prefix that one household has} */
    public String prefix() {
        String host = request.request().remoteAddress().host();
        String[] groups = host.split(":");
        return groups.length > GROUPS_OF_A_PREFIX ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : host;
    }
}
