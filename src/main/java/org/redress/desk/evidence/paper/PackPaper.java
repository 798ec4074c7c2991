package org.redress.desk.evidence.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.redress.evidence.Paper;
import org.redress.evidence.facts.Pack;

/** A pack as people read it. */
@ApplicationScoped
class PackPaper implements Paper {
    /** Up to so many items each have a section of their own; more are lines of one table, and the JSON says the rest. */
    private static final int TOLD_IN_FULL = 100;

    /** @param inFull whether each item has its own section */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PackSheets(Pack pack, String digest, PaperWords words, boolean inFull) implements TemplateInstance {}

    @Override
    public String html(Pack pack, String digest) {
        boolean inFull = pack.items().size() <= TOLD_IN_FULL;
        return new PackSheets(pack, digest, new PaperWords(), inFull).render();
    }
}
