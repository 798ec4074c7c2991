package org.redress.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How punctual platforms are, in one language.
 *
 * @param shown null while nothing is published
 * @param quarters those that are published, the newest first
 * @param promises what platforms and makers of AI tools committed themselves to
 */
@CheckedTemplate(basePath = "open", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TransparencyPage(String language, @Nullable Shown shown, List<String> quarters, List<Promise> promises)
        implements TemplateInstance {

    /**
     * One quarter.
     *
     * @param from its first day
     * @param to its last day
     */
    record Shown(String quarter, String from, String to, List<Under> rules, List<Said> replies) {}

    /** The platforms under one rule. */
    record Under(String id, String rule, boolean law, List<Row> rows) {}

    /**
     * A platform, or all that are shown.
     *
     * @param platform empty for all
     * @param says whether it says something to its figures
     * @param half how long it took, in words
     */
    record Row(
            String platform,
            String slug,
            boolean says,
            int due,
            int percent,
            int onTime,
            int refused,
            int late,
            int lateWide,
            String half,
            String ninety) {
        private static final int FULL = 100;

        public int lateFrom() {
            return FULL - lateWide;
        }
    }

    /**
     * A commitment, in English as it was recorded.
     *
     * @param standing what it rests on, as texts name it
     * @param verdict what people made of it, as texts name it
     * @param covers whether it covers intimate images at all
     */
    record Promise(
            String respondent,
            String promise,
            String standing,
            String verdict,
            boolean covers,
            String scope,
            List<Source> sources) {}

    /** Where it is written. */
    record Source(String words, String url) {}

    /** What a platform says to its figures. */
    record Said(String slug, String platform, String words) {}
}
