package org.redress.partner.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Runs once, while the application is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Completed implements OASFilter {
    private final IndexView index;

    public Completed(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        new Names(description).complete();
        new Members(description, index).complete();
        new CommonAnswers(description).complete();
        new Examples(description).complete();
    }
}
