package org.redress.desk.evidence.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.redress.evidence.files.PackPdf;

/**
 * A cover letter on paper, as accessible as the pack that it goes with.
 *
 * @param to the regulator
 * @param from the organisation
 * @param paragraphs each one or more lines
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record CoverSheet(String to, String from, List<String> paragraphs) implements TemplateInstance {

    /** A line this long was broken to fit a form, and goes on; a shorter one, as of a signature, ends where it ends. */
    private static final Pattern GOES_ON = Pattern.compile("([^\\n]{70,})\\n");

    /** {@return PDF/UA-1 and PDF/A-3a} */
    public static byte[] pdf(String to, String from, String letter) {
        List<String> paragraphs = Stream.of(letter.strip().split("\\n\\s*\\n"))
                .map(each -> GOES_ON.matcher(each).replaceAll("$1 "))
                .toList();
        return PackPdf.of(new CoverSheet(to, from, paragraphs).render());
    }
}
