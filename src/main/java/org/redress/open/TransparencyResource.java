package org.redress.open;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.redress.web.Answered;
import org.redress.web.Language;
import org.redress.web.Languages;

/** How punctual platforms are, for everybody: the same bytes for each, which any cache may keep for five minutes. */
@Path("/transparency")
@PermitAll
public class TransparencyResource {
    private final TransparencyPages pages;
    private final TransparencyFiles files;
    private final InMemory memory;
    private final Languages languages;

    TransparencyResource(TransparencyPages pages, TransparencyFiles files, InMemory memory, Languages languages) {
        this.pages = pages;
        this.files = files;
        this.memory = memory;
        this.languages = languages;
    }

    /**
     * The page.
     *
     * @param quarter such as {@code 2026-Q3}; the newest that is published otherwise
     * @param language a tag; what the browser asks for otherwise
     */
    @GET
    @Produces(Answered.HTML)
    public Response page(
            @RestQuery @DefaultValue("") String quarter,
            @RestQuery @Nullable String language,
            @Context RoutingContext request) {
        Language spoken = languages.speak(language);
        return answer(request, Answered.HTML, spoken.tag() + quarter, () -> pages.page(quarter, spoken));
    }

    @GET
    @Path("/figures.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(@RestQuery @DefaultValue("") String quarter, @Context RoutingContext request) {
        return answer(request, MediaType.APPLICATION_JSON, "json" + quarter, () -> files.json(quarter));
    }

    @GET
    @Path("/figures.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@RestQuery @DefaultValue("") String quarter, @Context RoutingContext request) {
        return answer(request, "text/csv;charset=UTF-8", "csv" + quarter, () -> files.csv(quarter));
    }

    private Response answer(RoutingContext request, String type, String key, Supplier<byte[]> made) {
        InMemory.Answer kept = memory.get(key, made);
        return ForEverybody.share(
                        request, kept.tag(), () -> Response.ok(kept.bytes()).type(type))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
