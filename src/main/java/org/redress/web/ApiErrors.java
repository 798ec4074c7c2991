package org.redress.web;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.redress.web.problem.Challenge;
import org.redress.web.problem.ProblemKind;

/** Every error under {@code /api/} and {@code /compat/} is a problem: those that the framework answers itself are dressed as one here. */
@Provider
public class ApiErrors implements ContainerResponseFilter {
    private static final int FIRST_ERROR = 400;

    /** {@return whether whoever asks is a machine, so that errors are problem+json} */
    public static boolean concerns(UriInfo uri) {
        return uri.getPath().startsWith("/api/") || uri.getPath().startsWith("/compat/");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean bare = response.getStatus() >= FIRST_ERROR && !(response.getEntity() instanceof Problem);
        if (bare && concerns(request.getUriInfo())) {
            dress(request, response);
        }
    }

    private static void dress(ContainerRequestContext request, ContainerResponseContext response) {
        Optional<RuntimeResource> target = target(request);
        Problem problem = request.getProperty(CrossSite.REFUSED) == null
                ? Problems.of(response.getStatus(), target.isPresent())
                : Problem.of(ProblemKind.CROSS_SITE);
        response.setStatus(problem.status());
        response.setEntity(problem, new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
        if (problem.isOf(ProblemKind.TOKEN_MISSING)) {
            response.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, Challenge.MISSING);
        } else if (problem.isOf(ProblemKind.SCOPE_MISSING)) {
            response.getHeaders()
                    .putSingle(HttpHeaders.WWW_AUTHENTICATE, Challenge.scope(target.flatMap(ApiErrors::scope)));
        }
    }

    private static Optional<RuntimeResource> target(ContainerRequestContext request) {
        var context = (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
        return Optional.ofNullable(context.getTarget());
    }

    /** The scope that stands on the method, or else on its class. */
    private static Optional<String> scope(RuntimeResource target) {
        return Stream.<AnnotatedElement>of(target.getLazyMethod().getMethod(), target.getResourceClass())
                .map(place -> place.getAnnotation(PermissionsAllowed.class))
                .filter(allowed -> allowed != null)
                .map(allowed -> String.join(" ", allowed.value()))
                .findFirst();
    }
}
