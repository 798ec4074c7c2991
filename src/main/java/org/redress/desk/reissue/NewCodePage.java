package org.redress.desk.reissue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;

/**
 * Where a lost code is replaced.
 *
 * @param agreed whether the person agreed a code word
 * @param asked who heard the right code word and when, in words; empty while nobody did
 * @param mine whether that was who looks
 * @param wrong what is wrong with what was typed; empty when nothing is
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewCodePage(Frame frame, String reference, boolean agreed, String asked, boolean mine, String wrong)
        implements TemplateInstance {}
