package org.redress.partner.compat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Clients of feeds try again at 429 and 5xx and wait as long as we say: always from 1 to 30 seconds. */
@Provider
public class Patience implements ContainerResponseFilter {
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int USUAL = 5;
    private static final int LONGEST = 30;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean again = response.getStatus() == TOO_MANY || response.getStatus() >= SERVER_ERROR;
        if (again && request.getUriInfo().getPath().startsWith("/compat/")) {
            String said = response.getHeaderString(HttpHeaders.RETRY_AFTER);
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, Integer.toString(seconds(said)));
        }
    }

    private static int seconds(String said) {
        return said == null || !said.matches("[0-9]{1,6}")
                ? USUAL
                : Math.max(1, Math.min(LONGEST, Integer.parseInt(said)));
    }
}
