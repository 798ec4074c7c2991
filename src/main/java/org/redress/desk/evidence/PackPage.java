package org.redress.desk.evidence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/**
 * One pack: how far it is, and its files.
 *
 * @param back to where it was asked for
 * @param says how far it is, or what to do about it
 * @param next where it is recorded that it was sent
 * @param progress such as {@code 400 of 1,000 requests}; empty before it was begun
 * @param digest in hexadecimal; empty before it was made
 * @param sent when it left; empty when it did not
 * @param files that can be taken out
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PackPage(
        Frame frame,
        PackLine pack,
        String back,
        String says,
        String next,
        String progress,
        String digest,
        String sent,
        List<File> files)
        implements TemplateInstance {

    /** @param words what it is */
    public record File(String name, String words) {}
}
