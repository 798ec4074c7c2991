package org.redress.bench;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the API is measured against: an answer of the same size from the same server, which checks and reads nothing. */
@Path("/bench/static.json")
public class StaticJson {
    private static volatile String json = "{}";

    /** From now on that is the answer. */
    static void is(String answer) {
        json = answer;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public String get() {
        return json;
    }
}
