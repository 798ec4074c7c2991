package org.redress.partner.description;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The answers that every operation under {@code /api/} and {@code /compat/} may give, by what it takes: each names a response in the written
 * part of the description. And the headers that every answer has.
 */
final class CommonAnswers {
    private static final List<String> ON_EVERY_ANSWER = List.of("RateLimit", "RateLimit-Policy");

    private final OpenAPI description;

    CommonAnswers(OpenAPI description) {
        this.description = description;
    }

    void complete() {
        description.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/api/")) {
                item.getOperations()
                        .forEach((method, operation) -> complete(method == PathItem.HttpMethod.POST, operation));
            } else if (path.startsWith("/compat/")) {
                item.getOperations().values().forEach(CommonAnswers::completeFeed);
            }
        });
        description.getComponents().getResponses().values().forEach(CommonAnswers::addHeaders);
    }

    private static void complete(boolean posts, Operation operation) {
        boolean hasBody = operation.getRequestBody() != null;
        add(operation, "400", "invalid-request", hasBody || takes(operation, Parameter.In.QUERY));
        add(operation, "401", "unauthorized", true);
        add(operation, "403", "forbidden", true);
        add(operation, "404", "not-found", takes(operation, Parameter.In.PATH));
        add(operation, "406", "not-acceptable", true);
        add(operation, "413", "body-too-large", hasBody);
        add(operation, "415", "unsupported-media-type", hasBody || posts);
        add(operation, "429", "rate-limited", true);
        operation.getResponses().getAPIResponses().values().forEach(CommonAnswers::addHeaders);
    }

    /** What opens a feed, and who may, its own operations say. */
    private static void completeFeed(Operation operation) {
        boolean hasBody = operation.getRequestBody() != null;
        add(operation, "403", "forbidden", true);
        add(operation, "406", "not-acceptable", true);
        add(operation, "413", "body-too-large", true);
        add(operation, "415", "unsupported-media-type", hasBody);
        add(operation, "429", "rate-limited", true);
        operation.getResponses().getAPIResponses().values().forEach(CommonAnswers::addHeaders);
    }

    private static boolean takes(Operation operation, Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
    }

    private static void add(Operation operation, String status, String name, boolean may) {
        Map<String, APIResponse> already = operation.getResponses().getAPIResponses();
        APIResponse written = already.get(status);
        boolean saysNothing = written == null || written.getRef() == null && written.getContent() == null;
        if (may && saysNothing) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
        }
    }

    private static void addHeaders(APIResponse response) {
        if (response.getRef() == null) {
            ON_EVERY_ANSWER.forEach(
                    name -> response.addHeader(name, OASFactory.createHeader().ref(name)));
        }
    }
}
