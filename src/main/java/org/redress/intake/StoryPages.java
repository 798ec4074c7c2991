package org.redress.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.redress.intake.yours.CaseViews;
import org.redress.intake.yours.Line;
import org.redress.web.Answered;

/** What happened so far with everything that was reported, for a case with many lines; a helper may read it too. */
@Path("/yours/story")
@PermitAll
@Produces(Answered.HTML)
public class StoryPages {
    @Inject
    Visiting visiting;

    @Inject
    CaseViews views;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Story(List<Line> lines) implements TemplateInstance {}

    @GET
    public Response story() {
        return visiting.caseToRead()
                .map(id -> Answered.page(new Story(views.stories(id, visiting.now()))))
                .orElseGet(() -> Answered.to("/return"));
    }
}
