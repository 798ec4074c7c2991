package org.redress.partner.onboarding;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.InstantSource;
import org.redress.partner.CallingPlatform;
import org.redress.platform.clients.CallsSeen;

/** Lets the desk know that a platform's client got in, and with which operation; written seldom, see {@link CallsSeen}. */
@Provider
public class CallSeen implements ContainerResponseFilter {
    private static final String API = "/api/v1/";
    private static final String ID = "[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}";

    private final CallingPlatform platform;
    private final CallsSeen seen;
    private final InstantSource time;

    CallSeen(CallingPlatform platform, CallsSeen seen, InstantSource time) {
        this.platform = platform;
        this.seen = seen;
        this.time = time;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        // Who did not get in is answered on a thread that must not wait.
        if (!path.startsWith(API) || !isIn(response.getStatus()) || !BlockingOperationControl.isBlockingAllowed()) {
            return;
        }
        platform.clientId()
                .filter(seen::isDue)
                .ifPresent(client -> seen.write(client, operation(request.getMethod(), path), time.instant()));
    }

    static String operation(String method, String path) {
        return method + " " + path.replaceAll(ID, "{id}");
    }

    private static boolean isIn(int status) {
        return status != 401 && status != 403 && status < 500;
    }
}
