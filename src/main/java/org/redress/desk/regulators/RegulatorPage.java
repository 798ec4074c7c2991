package org.redress.desk.regulators;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.redress.desk.Frame;
import org.redress.desk.Option;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;

/**
 * One regulator, with every version.
 *
 * @param facts what the directory says
 * @param watches the rules by name
 * @param packs over many cases, made for it and not sent, in words by id
 * @param many whether this member may get one of them ready
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RegulatorPage(
        Frame frame,
        String slug,
        Map<String, String> facts,
        List<String> watches,
        Map<String, String> shown,
        List<Option> rules,
        List<Option> confidences,
        Map<String, String> packs,
        boolean many,
        History history,
        Kept kept,
        String said,
        boolean edits)
        implements TemplateInstance {}
