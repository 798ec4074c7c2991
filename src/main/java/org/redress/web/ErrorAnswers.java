package org.redress.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.Wordless;

/** What a failure answers: a problem under {@code /api/}, a page elsewhere. */
class ErrorAnswers {
    /** Names the incident in the answer, so that a person can quote it. */
    static final String INCIDENT = "X-Incident";

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
        return stop.getCause() instanceof JsonProcessingException wrong && ApiErrors.concerns(uri)
                ? Problems.of(wrong).response()
                : stop.getResponse();
    }

    @ServerExceptionMapper
    Response unforeseen(Exception failure, UriInfo uri) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(Wordless.of(failure), "incident %s", incident);
        int status = isDatabaseAway(failure) ? 503 : 500;
        return answer(Problems.of(status, true).incident(incident), uri);
    }

    /** Bare for a browser: {@link PageErrors} makes the page. */
    private static Response answer(Problem problem, UriInfo uri) {
        if (ApiErrors.concerns(uri)) {
            return problem.response();
        }
        Response.ResponseBuilder bare = Response.status(problem.status());
        String instance = problem.instance();
        return instance == null
                ? bare.build()
                : bare.header(INCIDENT, instance.replace("urn:uuid:", "")).build();
    }

    /**
     * No connection (SQL state 08), none free in time, or the server is shutting down or starting (57P). A rollback
     * that fails too hides the first failure among its suppressed ones.
     */
    private static boolean isDatabaseAway(@Nullable Throwable failure) {
        if (failure == null) {
            return false;
        }
        if (failure instanceof SQLException sql) {
            String state = sql.getSQLState();
            return state == null || state.startsWith("08") || state.startsWith("57P");
        }
        return isDatabaseAway(failure.getCause())
                || Stream.of(failure.getSuppressed()).anyMatch(ErrorAnswers::isDatabaseAway);
    }
}
