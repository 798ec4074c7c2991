package org.redress.evidence.files;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes a PDF that anybody can read for as long as files are kept: tagged and with a title and a language (PDF/UA-1, ISO
 * 14289-1), with its fonts and colours inside (PDF/A-3a, ISO 19005-3), and with the JSON of the pack attached.
 */
public final class PackPdf {
    private static final String FONT = "/fonts/DejaVuSansCondensed.ttf";
    private static final String BOLD = "/fonts/DejaVuSansCondensed-Bold.ttf";
    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    /** What XML 1.0 section 2.2 does not allow, although somebody's answer may hold it. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    static {
        XRLog.setLoggingEnabled(false); // it would quote what it lays out
    }

    private PackPdf() {}

    /**
     * @param html well-formed, with a title, {@code lang}, and the font family {@code Pack}; nothing that it names is loaded
     * @param json of the same pack, attached as {@code pack.json}
     */
    public static byte[] of(String html, byte[] json, Instant now) {
        return made(html, document -> Attachment.add(document, "pack.json", json, now));
    }

    /** {@return the same with nothing attached, such as the letter that goes with a pack} */
    public static byte[] of(String html) {
        return made(html, document -> {});
    }

    /** What is done to a document before it is written. */
    private interface Finish {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] made(String html, Finish finish) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder(html, out).buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                finish.on(document);
                document.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the paper of a pack cannot be made", e);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(String html, ByteArrayOutputStream out) {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(() -> font(FONT), "Pack", NORMAL_WEIGHT, FontStyle.NORMAL, true)
                .useFont(() -> font(BOLD), "Pack", BOLD_WEIGHT, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer("Redress")
                .withHtmlContent(NO_XML.matcher(html).replaceAll("\uFFFD"), null)
                .toStream(out);
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PackPdf.class.getResourceAsStream(name), name);
    }
}
