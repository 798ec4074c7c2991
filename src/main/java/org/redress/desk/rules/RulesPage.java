package org.redress.desk.rules;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/**
 * The rules, to read.
 *
 * @param rules the version of each rule that decides today, and those that do not hold yet
 * @param keeps whether this member may write rules
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RulesPage(Frame frame, List<RuleLine> rules, boolean keeps) implements TemplateInstance {}
