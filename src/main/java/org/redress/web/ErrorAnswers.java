package org.redress.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;

/** What a failure answers: a problem under {@code /api/}, a page elsewhere. */
class ErrorAnswers {
    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);

    @ServerExceptionMapper
    Response notFound(NotFound missing, UriInfo uri) {
        return answer(Problems.of(missing), uri);
    }

    @ServerExceptionMapper
    Response notPossibleNow(NotPossibleNow refusal, UriInfo uri) {
        return answer(Problems.of(refusal), uri);
    }

    @ServerExceptionMapper
    Response notAcceptable(NotAcceptable refusal, UriInfo uri) {
        return answer(Problems.of(refusal), uri);
    }

    @ServerExceptionMapper(priority = 1)
    Response wrongInput(MismatchedInputException wrong, UriInfo uri) {
        return answer(Problems.of(wrong), uri);
    }

    @ServerExceptionMapper(priority = 1)
    Response invalid(ResteasyReactiveViolationException wrong, UriInfo uri) {
        return answer(Problems.of(wrong), uri);
    }

    @ServerExceptionMapper
    Response stopped(WebApplicationException stop, UriInfo uri) {
        return stop.getCause() instanceof JsonMappingException wrong && ApiErrors.concerns(uri)
                ? Problems.of(wrong).response()
                : stop.getResponse();
    }

    @ServerExceptionMapper
    Response unforeseen(Exception failure, UriInfo uri) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "incident %s", incident);
        return answer(Problems.of(500).incident(incident), uri);
    }

    /** Pages answer for people; until a page is there, the status alone. */
    private static Response answer(Problem problem, UriInfo uri) {
        return ApiErrors.concerns(uri)
                ? problem.response()
                : Response.status(problem.status()).build();
    }
}
