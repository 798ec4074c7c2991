package org.redress.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.redress.support.Browser;
import org.redress.support.ReporterWalk;
import org.redress.support.TestPostgres;

/** Fingerprints made in a real Chromium: exact to the bit, and nothing but hashes leaves the page. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PictureInBrowserTest {
    private static final String HASHES_ONLY =
            "form-token=[\\w-]*&fingerprints=(?:[a-z0-9+-]++|%2C|%0D%0A)*+(&[a-z]+=[a-z]+)*";

    private static Browser browser;

    @TestHTTPResource("/")
    String root;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void the_page_computes_every_vector_to_the_bit() throws IOException {
        Page page = atThePicture(new ArrayList<>());
        for (JsonNode vector : PdqTest.vectors().toList()) {
            String name = vector.get("name").asText();
            String[] made = pick(page, name + ".png", "image/png", Photos.png(vector));
            int quality = vector.get("quality").asInt();
            assertThat(made[1]).as(name).isEqualTo("" + quality);
            if (quality >= Pdq.LEAST_QUALITY) {
                assertThat(made[4].split(",")[0])
                        .as(name)
                        .isEqualTo(vector.get("pdq").asText());
            } else {
                assertThat(made[4]).as(name).isEqualTo("-");
            }
            if (quality >= Pdq.LEAST_QUALITY && vector.has("dihedral")) {
                assertThat(made[4].split(","))
                        .containsExactlyElementsOf(Stream.of(
                                        "orig",
                                        "rot90",
                                        "rot180",
                                        "rot270",
                                        "flipX",
                                        "flipY",
                                        "flipPlus1",
                                        "flipMinus1")
                                .map(way -> vector.get("dihedral").get(way).asText())
                                .toList());
            }
        }
    }

    @Test
    void a_photo_of_every_kind_is_fingerprinted_and_only_hashes_are_sent() throws Exception {
        List<Request> sent = new CopyOnWriteArrayList<>();
        Page page = atThePicture(sent);
        BufferedImage scene = Photos.image(640, 480);
        byte[] jpeg = Photos.encoded(scene, "jpg");
        byte[] webp = webp(page);
        Pdq straight = Photos.pdq(ImageIO.read(new java.io.ByteArrayInputStream(Photos.encoded(scene, "png"))));

        assertThat(hash(pick(page, "a.png", "image/png", Photos.encoded(scene, "png"))))
                .isEqualTo(straight.hash());
        assertThat(hash(pick(page, "a.jpg", "image/jpeg", jpeg)).matches(straight.hash()))
                .isTrue();
        assertThat(hash(pick(page, "a.webp", "image/webp", webp)).hex()).hasSize(64);
        String[] rotated = pick(page, "phone.jpg", "image/jpeg", Photos.withOrientation(jpeg, 6));
        PdqHash upright = Photos.pdq(Photos.turned(scene)).hash();
        assertThat(hash(rotated).matches(upright)).as("shown upright").isTrue();
        String[] large = pick(page, "large.jpg", "image/jpeg", Photos.encoded(Photos.scaled(scene, 4000, 3000), "jpg"));
        assertThat(hash(large).hex()).hasSize(64);
        byte[] film = "not really a film, but its bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String[] video = pick(page, "film.mp4", "video/mp4", film);
        assertThat(video).startsWith("video", "-", digest("SHA-256", film), digest("MD5", film));

        int before = sent.size();
        page.locator("#question .govuk-button-group button").first().click();
        page.waitForURL("**/made");
        Request form = sent.stream()
                .skip(before)
                .filter(each -> each.method().equals("POST"))
                .findFirst()
                .orElseThrow();
        assertThat(form.headerValue("content-type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(form.postData()).matches(HASHES_ONLY);
        assertThat(sent.stream().skip(before).filter(each -> each.method().equals("POST")))
                .as("one form")
                .hasSize(1);
        assertThat(sent)
                .allMatch(each -> each.url().startsWith(root) || each.url().startsWith("blob:" + root));
    }

    @Test
    void what_has_no_fingerprint_is_said_and_what_was_made_can_be_removed() throws IOException {
        Page page = atThePicture(new ArrayList<>());
        choose(page, "notes.txt", "text/plain", "words".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        says(page, "can't read this kind of file");
        choose(page, "broken.png", "image/png", new byte[] {1, 2, 3});
        says(page, "could not open this file");
        choose(page, "flat.png", "image/png", Photos.encoded(Photos.flat(), "png"));
        says(page, "too little to see");
        assertThat(page.locator("[data-picture-list] li").count()).isEqualTo(1);
        page.locator("[data-picture-list] button").click();
        assertThat(page.locator("#fingerprints").inputValue()).isEmpty();
        Browser.assertAccessible(page);
        Browser.assertReflows(page);
    }

    @Test
    void rule25_without_scripts_the_page_explains_itself_and_is_skipped() {
        Page page = browser.page(false, 360);
        new ReporterWalk(page, root.replaceAll("/$", ""), name -> {
                    if (name.equals("picture")) {
                        assertThat(page.locator("main").textContent()).contains("This needs JavaScript");
                        assertThat(page.locator("input[type=file]").isVisible()).isFalse();
                    }
                })
                .toTheirPage("https://x.com/plain/status/1");
        assertThat(page.url()).endsWith("/yours");
    }

    private Page atThePicture(List<Request> sent) {
        Page page = browser.page(true, 360);
        page.onRequest(sent::add);
        new ReporterWalk(page, root.replaceAll("/$", ""), name -> {}).toTheQuestions();
        page.locator("#capacity").check();
        page.locator("#question button").first().click();
        page.locator("#question button").first().click();
        page.locator("#only_picture").check();
        page.locator("#question button").first().click();
        page.waitForSelector("[data-picture]:not([hidden])");
        return page;
    }

    /** {@return the five parts of the line that the file made} */
    private static String[] pick(Page page, String name, String type, byte[] bytes) {
        int before = page.locator("[data-picture-list] li").count();
        choose(page, name, type, bytes);
        page.locator("[data-picture-list] li").nth(before).waitFor();
        String[] lines = page.locator("#fingerprints").inputValue().split("\n");
        return lines[lines.length - 1].split(" ");
    }

    private static void choose(Page page, String name, String type, byte[] bytes) {
        page.locator("#files").setInputFiles(new FilePayload(name, type, bytes));
    }

    private static void says(Page page, String words) {
        page.waitForFunction(
                "words => document.querySelector('[data-picture-status]').textContent.includes(words)", words);
    }

    private static PdqHash hash(String[] line) {
        return new PdqHash(line[4].split(",")[0]);
    }

    /** Made by the browser itself: Java writes none. */
    private static byte[] webp(Page page) {
        Object base64 = page.evaluate("""
                async () => {
                  const canvas = new OffscreenCanvas(400, 300);
                  const pen = canvas.getContext('2d');
                  for (let i = 0; i < 900; i++) {
                    pen.fillStyle = `rgb(${i * 37 % 256} ${i * 91 % 256} ${i * 53 % 256})`;
                    pen.fillRect(i * 61 % 400, i * 47 % 300, 26, 19);
                  }
                  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp' })).arrayBuffer());
                  return btoa(String.fromCharCode(...bytes));
                }""");
        return Base64.getDecoder().decode(String.valueOf(base64));
    }

    private static String digest(String algorithm, byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }
}
