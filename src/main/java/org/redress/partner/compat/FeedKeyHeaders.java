package org.redress.partner.compat;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The two keys that go with every request to a feed. */
public class FeedKeyHeaders {
    @HeaderParam("x-functions-key")
    @Parameter(hidden = true)
    @Nullable
    String endpoint;

    @HeaderParam("Ocp-Apim-Subscription-Key")
    @Parameter(hidden = true)
    @Nullable
    String subscription;
}
