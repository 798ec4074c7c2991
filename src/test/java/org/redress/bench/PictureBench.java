package org.redress.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.redress.support.Browser;
import org.redress.support.Pictures;
import org.redress.support.ReporterWalk;
import org.redress.support.TestPostgres;

/**
 * How long the fingerprint of a 12-megapixel photo takes in Chromium, beside its decoding, which is the floor.
 * Run by name: {@code mvn test -Dtest=PictureBench}.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PictureBench {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int ROUNDS = 6;
    private static final String NEXT = """
            () => new Promise(done => document.querySelector('[data-picture]')
                .addEventListener('fingerprint', event => done(event.detail.took), { once: true }))""";

    @TestHTTPResource("/")
    String root;

    @Test
    void a_photo_of_twelve_megapixels_against_its_decoding() throws IOException {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 360);
            new ReporterWalk(page, root.replaceAll("/$", ""), name -> {}).toTheQuestions();
            page.navigate(root + "picture");
            page.waitForSelector("[data-picture]:not([hidden])");
            for (int round = 1; round <= ROUNDS; round++) {
                page.evaluate("() => { window.took = (" + NEXT + ")(); }");
                page.locator("#files").setInputFiles(new FilePayload("photo.jpg", "image/jpeg", photo(round)));
                Map<?, ?> took = (Map<?, ?>) page.evaluate("() => window.took");
                print(round, millis(took, "decode"), millis(took, "pdq"));
            }
        }
    }

    private static void print(int round, double decode, double pdq) {
        System.out.printf(
                Locale.ROOT,
                "[bench] 12-megapixel photo, round %d: decode %.0f ms, PDQ in eight ways %.0f ms, ratio %.1f%n",
                round,
                decode,
                pdq,
                pdq / decode);
    }

    private static double millis(Map<?, ?> took, String what) {
        return ((Number) took.get(what)).doubleValue();
    }

    /** Another one each round, so that nothing is decoded twice. */
    private static byte[] photo(int round) throws IOException {
        int[] rgb = Pictures.of("rings", 640, 480);
        BufferedImage small = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 640 * 480; i++) {
            small.setRGB(
                    i % 640, i / 640, rgb[3 * i] << 16 | rgb[3 * i + 1] << 8 | (rgb[3 * i + 2] + 40 * round & 255));
        }
        BufferedImage large = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = large.createGraphics();
        pen.drawImage(small, 0, 0, WIDTH, HEIGHT, null);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(large, "jpg", bytes);
        return bytes.toByteArray();
    }
}
