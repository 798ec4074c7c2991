package org.redress.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.redress.cases.Declaration;
import org.redress.intake.answers.Answers;
import org.redress.intake.answers.Countries;
import org.redress.intake.answers.Kept;
import org.redress.intake.answers.Places;
import org.redress.intake.answers.Step;
import org.redress.platform.Generator;
import org.redress.platform.Generators;
import org.redress.web.Languages;

/** The page of each question. */
@ApplicationScoped
public class Questions {
    @Inject
    Languages languages;

    @Inject
    Generators generators;

    @Inject
    Places places;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Who(Step step, Answers answers, Map<String, String> wrong) implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Country(Step step, Answers answers, Map<String, String> wrong, List<Countries.Country> countries)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Where(Step step, Answers answers, Map<String, String> wrong) implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Picture(Step step, Answers answers, Map<String, String> wrong) implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Made(Step step, Answers answers, Map<String, String> wrong, List<Generator> generators)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Words(Step step, Answers answers, Map<String, String> wrong) implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Contact(Step step, Answers answers, Map<String, String> wrong) implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Declare(Step step, Answers answers, Map<String, String> wrong, List<Declaration> declarations)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Ask(Step step, Answers answers, Map<String, String> wrong, Map<String, String> recipients, boolean strangers)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Keep(Step step, Answers answers, Map<String, String> wrong) implements TemplateInstance {}

    /** The visit is over: what was just typed is shown to be copied, and carried to be put back. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TimeOut(Kept kept) implements TemplateInstance {}

    /** What everybody is asked to declare; who signs is a question of its own. */
    static final List<Declaration> DECLARATIONS = List.of(
            Declaration.INTIMATE,
            Declaration.SUBJECT_OR_AGENT,
            Declaration.NO_CONSENT,
            Declaration.GOOD_FAITH,
            Declaration.TRUE);

    /** @param wrong field name to words */
    TemplateInstance page(Step step, Answers answers, Map<String, String> wrong) {
        return switch (step) {
            case WHO -> new Who(step, answers, wrong);
            case COUNTRY -> new Country(step, answers, wrong, Countries.in(languages.current()));
            case WHERE -> new Where(step, answers, wrong);
            case PICTURE -> new Picture(step, answers, wrong);
            case MADE -> new Made(step, answers, wrong, generators.inOrder());
            case WORDS -> new Words(step, answers, wrong);
            case CONTACT -> new Contact(step, answers, wrong);
            case TRUE -> new Declare(step, answers, wrong, DECLARATIONS);
            case ASK -> new Ask(step, answers, wrong, places.recipients(answers), places.someMayBeAnybodys(answers));
            case KEEP -> new Keep(step, answers, wrong);
        };
    }
}
