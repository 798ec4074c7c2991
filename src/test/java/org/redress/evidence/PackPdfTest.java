package org.redress.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.desk.evidence.paper.CoverSheet;
import org.redress.evidence.gathering.Chosen;
import org.redress.removal.Answer;
import org.redress.removal.RemovalRequest;
import org.redress.removal.Removals;
import org.redress.support.TestPostgres;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * The pack of a missed case as people read it, judged by veraPDF. With {@code -Dredress.pictures=docs/images} its first
 * page becomes {@code pack.png}.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PackPdfTest {
    private static final String NASTY =
            "\"><svg onload=x> \u0000\u0007 =1+1 \uD83D\uDE00 \u0645\u0631\u062D\u0628\u0627";

    @Inject
    PackWalk packs;

    @Inject
    Removals removals;

    @Test
    void a_pack_is_accessible_and_fit_for_keeping_as_verapdf_judges() throws Exception {
        UUID pack = pack("https://x.com/somebody/status/4713");
        VeraGreenfieldFoundryProvider.initialise();
        judge(packs.file(pack, FileKind.PDF));
        byte[] letter = CoverSheet.pdf("Ofcom <UK>", "An organisation", "Dear Ofcom,\n\nWith it comes a pack.");
        judge(letter);
        try (PDDocument document = Loader.loadPDF(letter)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Cover letter to Ofcom <UK>");
            assertThat(text(document)).contains("Cover letter Dear Ofcom, With it comes a pack.");
        }
    }

    private static void judge(byte[] pdf) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as(flavour.toString()).isEmpty();
                assertThat(result.isCompliant()).as(flavour.toString()).isTrue();
            }
        }
    }

    @Test
    void its_title_language_reading_order_and_attached_facts_are_there() throws IOException {
        UUID pack = pack("https://x.com/somebody/status/4714");
        try (PDDocument document = Loader.loadPDF(packs.file(pack, FileKind.PDF))) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Evidence pack for Ofcom");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(text(document))
                    .containsSubsequence(
                            "Evidence pack for Ofcom",
                            "What is in this pack",
                            "No imagery is enclosed",
                            "Rules",
                            "Patterns",
                            "Items",
                            "Item 1: X",
                            "Clock: ",
                            "Valid request received",
                            "Missed",
                            "Start",
                            "What the platform answered",
                            "How to check this pack",
                            "Digest");
            assertThat(attached(document)).isEqualTo(packs.file(pack, FileKind.JSON));
            picture(document);
        }
    }

    @Test
    void security_1_2_1_what_somebody_typed_is_text_on_paper() throws IOException {
        UUID pack = pack("https://x.com/somebody/status/4715");
        try (PDDocument document = Loader.loadPDF(packs.file(pack, FileKind.PDF))) {
            assertThat(text(document)).contains("\"><svg onload=x>");
        }
    }

    private UUID pack(String address) {
        RemovalRequest request = packs.missed(address);
        Actor platform = Actor.platform(request.platformId());
        removals.review(request.id(), new Answer(null, NASTY, NASTY, NASTY), platform, packs.walk.now());
        packs.shares(request.caseId(), true, false);
        return packs.made(Chosen.ofCase(request.caseId()));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static byte[] attached(PDDocument document) throws IOException {
        PDComplexFileSpecification file = document.getDocumentCatalog()
                .getNames()
                .getEmbeddedFiles()
                .getNames()
                .get("pack.json");
        assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
        return file.getEmbeddedFile().toByteArray();
    }

    private static void picture(PDDocument document) throws IOException {
        String folder = System.getProperty("redress.pictures");
        if (folder != null) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 110);
            ImageIO.write(page, "png", Path.of(folder, "pack.png").toFile());
        }
    }
}
