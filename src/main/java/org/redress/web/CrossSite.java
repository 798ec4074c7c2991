package org.redress.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what another site makes a browser send (ASVS 5.0, 3.5.1), before any form is read. */
@Provider
@PreMatching
public class CrossSite implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Set on a request that was refused here. */
    static final String REFUSED = "org.redress.cross-site";

    @Override
    public void filter(ContainerRequestContext request) {
        boolean changes = !SAFE.contains(request.getMethod());
        if (changes && (fromElsewhere(request) || foreignOrigin(request))) {
            request.setProperty(REFUSED, true);
            request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
        }
    }

    private static boolean fromElsewhere(ContainerRequestContext request) {
        return "cross-site".equals(request.getHeaderString("Sec-Fetch-Site"));
    }

    /** A browser that hides its origin says {@code null}: our own no-referrer policy makes it do so. */
    private static boolean foreignOrigin(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        String host = request.getHeaderString(HttpHeaders.HOST);
        return origin != null && !origin.equals("null") && host != null && !host.equals(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
