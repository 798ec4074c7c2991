package org.redress.open;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers that any cache may keep for five minutes, and that are not sent again to whoever has them. */
final class ForEverybody {
    private static final String SHARED = "public, max-age=300";
    private static final String TOKEN = "form-token";

    private ForEverybody() {}

    /** @param answer made only when the caller does not have it already */
    static Response.ResponseBuilder share(
            RoutingContext request, String tag, Supplier<Response.ResponseBuilder> answer) {
        // What everybody shares carries nothing of anybody: not even the cookie that forms on other pages need.
        request.addHeadersEndHandler(ended -> request.response().removeCookie(TOKEN, false));
        boolean known = tag.equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH));
        return (known ? Response.notModified() : answer.get())
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, SHARED);
    }
}
