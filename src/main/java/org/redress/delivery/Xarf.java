package org.redress.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.redress.cases.Made;

/**
 * The machine-readable part of a letter, in XARF 4.2 form (https://xarf.org). XARF has no type of its own for intimate
 * images: tags and an extra object say it, which the master schema allows.
 */
final class Xarf {
    private Xarf() {}

    /**
     * What is where.
     *
     * @param source the web address, or the place in words
     * @param link where the platform answers without an account
     */
    record Found(String source, Made made, String link, Instant at) {}

    static String report(UUID requestId, Organisation from, Found found) {
        String us = new Json()
                .text("org", from.name())
                .text("contact", from.mail())
                .text("domain", from.domain())
                .end();
        String tags = found.made() == Made.SYNTHETIC
                ? "[\"ncii:intimate-image\",\"ncii:synthetic\"]"
                : "[\"ncii:intimate-image\"]";
        return new Json()
                .text("xarf_version", "4.2.0")
                .text("report_id", requestId.toString())
                .text("timestamp", found.at().toString())
                .raw("reporter", us)
                .raw("sender", us)
                .text("source_identifier", found.source())
                .text("category", "content")
                .text("type", "exposed_data")
                .raw("tags", tags)
                .raw("ncii", ncii(requestId, found))
                .end();
    }

    private static String ncii(UUID requestId, Found found) {
        return new Json()
                .text("removal_request_id", requestId.toString())
                .text("made", found.made().name().toLowerCase(Locale.ROOT))
                .text("answer_link", found.link())
                .end();
    }
}
