package org.redress.partner.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;

/** The page's templates. */
final class Pages {
    private Pages() {}

    /**
     * What is asked and what may be answered.
     *
     * @param said what was just recorded, or empty
     */
    @CheckedTemplate(basePath = "partner", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswerPage(Asked asked, String said) implements TemplateInstance {}

    /**
     * One answer's form.
     *
     * @param wrong by field; the empty field is the whole form
     * @param now in words, in UTC
     */
    @CheckedTemplate(basePath = "partner", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswerForm(Asked asked, Kind kind, Typed typed, Map<String, String> wrong, Choice.Offers offers, String now)
            implements TemplateInstance {}

    /** The answer once more before it is sent. */
    @CheckedTemplate(basePath = "partner", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswerCheck(Asked asked, Kind kind, Typed typed, List<Line> lines, String key) implements TemplateInstance {}

    /** For a link that opens nothing, whatever the reason. */
    @CheckedTemplate(basePath = "partner", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AnswerNothing(String contact) implements TemplateInstance {}
}
