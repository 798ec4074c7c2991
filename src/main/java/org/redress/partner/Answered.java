package org.redress.partner;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * An answer as it is kept to be given again: ids, states and times only, since it is stored in clear.
 *
 * @param etag of the thing after the change
 * @param json the body
 */
public record Answered(int status, String etag, String json) {
    public Response response() {
        return Response.status(status)
                .header(HttpHeaders.ETAG, etag)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(json)
                .build();
    }
}
