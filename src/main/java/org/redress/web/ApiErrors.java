package org.redress.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** Every error under {@code /api/} is a problem: those that the framework answers itself are dressed as one here. */
@Provider
public class ApiErrors implements ContainerResponseFilter {
    private static final int FIRST_ERROR = 400;

    /** {@return whether whoever asks is a machine, so that errors are problem+json} */
    public static boolean concerns(UriInfo uri) {
        return uri.getPath().startsWith("/api/");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean bare = response.getStatus() >= FIRST_ERROR && !(response.getEntity() instanceof Problem);
        if (bare && concerns(request.getUriInfo())) {
            response.setEntity(
                    Problems.of(response.getStatus()), new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }
}
