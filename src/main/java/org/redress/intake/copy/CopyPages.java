package org.redress.intake.copy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.redress.intake.Visiting;
import org.redress.removal.copy.Copies;
import org.redress.removal.copy.Copy;
import org.redress.web.Answered;
import org.redress.web.PlainJson;

/** Where the person takes their copy. The file's name says nothing. */
@Path("/yours/copy")
@PermitAll
@Produces(Answered.HTML)
public class CopyPages {
    @Inject
    Visiting visiting;

    @Inject
    Copies copies;

    @Inject
    PlainJson json;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CopyFirst() implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CopyFile(Copy copy) implements TemplateInstance {}

    @GET
    public Response first() {
        return theirs(id -> Answered.page(new CopyFirst()));
    }

    /** A page without a style or a script, to be read offline. */
    @GET
    @Path("page")
    public Response page() {
        return theirs(id -> {
            Copy copy = copies.of(id, visiting.now());
            return file(new CopyFile(copy).render(), Answered.HTML, "copy.html");
        });
    }

    @GET
    @Path("data")
    @Produces({MediaType.APPLICATION_JSON, Answered.HTML})
    public Response data() {
        return theirs(id -> file(json.of(copies.of(id, visiting.now())), MediaType.APPLICATION_JSON, "copy.json"));
    }

    private Response theirs(Function<UUID, Response> page) {
        return visiting.caseId().map(page).orElseGet(() -> Answered.to("/return"));
    }

    private static Response file(Object content, String type, String name) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
