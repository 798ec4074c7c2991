package org.redress.open;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers that any cache may keep, and that are not sent again to whoever has them. */
final class ForEverybody {
    private static final String SHARED = "public, max-age=300";
    private static final String ASKED_EACH_TIME = "public, no-cache";
    private static final String TOKEN = "form-token";

    private ForEverybody() {}

    /**
     * For five minutes, without asking.
     *
     * @param answer made only when the caller does not have it already
     */
    static Response.ResponseBuilder share(
            RoutingContext request, String tag, Supplier<Response.ResponseBuilder> answer) {
        return answer(request, tag, answer).header(HttpHeaders.CACHE_CONTROL, SHARED);
    }

    /** The same for what must fit another answer of now: a cache asks each time whether it is still this one. */
    static Response.ResponseBuilder shareWhoAsks(
            RoutingContext request, String tag, Supplier<Response.ResponseBuilder> answer) {
        return answer(request, tag, answer).header(HttpHeaders.CACHE_CONTROL, ASKED_EACH_TIME);
    }

    private static Response.ResponseBuilder answer(
            RoutingContext request, String tag, Supplier<Response.ResponseBuilder> answer) {
        // What everybody shares carries nothing of anybody: not even the cookie that forms on other pages need.
        request.addHeadersEndHandler(ended -> request.response().removeCookie(TOKEN, false));
        boolean known = tag.equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH));
        return (known ? Response.notModified() : answer.get()).header(HttpHeaders.ETAG, tag);
    }
}
