package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.support.Reporter;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** A helper of the person's choice reads the case, and changes nothing. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class HelperTest {
    private static final Set<String> READABLE = Set.of("/yours", "/yours/story");

    @TestHTTPResource("/")
    String site;

    private Reporter reporter;
    private Visitor owner;
    private List<String> given;

    @BeforeEach
    void give() {
        reporter = new Reporter(site);
        owner = reporter.atWhere().submit("/where", Map.of("addresses", "https://x.com/a/status/1"));
        owner.open("/contact").submit("/contact", Map.of("contact", "me@private.example"));
        owner.open("/check").submit("/check", Map.of());
        owner.submit("/sent", Map.of("kept", "yes"));
        owner.open("/yours/helper").submit("/yours/helper", Map.of());
        given = Reporter.credentials(owner.page());
    }

    @Test
    void rule18_a_helper_reads_the_case_and_finds_nothing_to_press() {
        Visitor helper = reporter.back(given);
        assertThat(helper.where().getPath()).isEqualTo("/yours");
        assertThat(helper.page())
                .contains("https://x.com/a/status/1", "You can&#39;t change anything here")
                .doesNotContain("action=\"/yours", "href=\"/yours", "me@private.example", given.get(0));
    }

    @Test
    void rule18_the_server_refuses_every_post_and_every_other_page_to_a_helper() {
        Visitor helper = reporter.back(given);
        List<String> posts = routes(POST.class);
        List<String> gets = routes(GET.class);
        assertThat(posts).contains("/yours/messages", "/yours/stop", "/yours/helper", "/yours/erase");
        for (String path : posts) {
            helper.open("/return").submit("/return", path, Map.of());
            assertThat(helper.status()).as(path).isEqualTo(403);
        }
        for (String path : gets) {
            assertThat(helper.open(path).status()).as(path).isEqualTo(READABLE.contains(path) ? 200 : 403);
        }
        assertThat(owner.open("/yours").status()).isEqualTo(200);
    }

    @Test
    void rule18_the_person_sees_apart_when_the_helper_was_there_and_can_end_it() {
        assertThat(owner.open("/yours").page()).contains("They have not opened it yet");
        Visitor helper = reporter.back(given);
        assertThat(owner.open("/yours").page()).contains("They last opened it:").doesNotContain("Last opened before");
        owner.open("/yours/helper").submit("/yours/helper/end", Map.of());
        assertThat(helper.open("/yours").where().getPath()).isEqualTo("/return");
        assertThat(reporter.back(given).status()).isEqualTo(422);
        assertThat(owner.open("/yours").page()).doesNotContain("They last opened it");
    }

    @Test
    void rule18_a_second_code_for_a_helper_ends_the_first() {
        owner.open("/yours/helper").submit("/yours/helper/end", "/yours/helper", Map.of());
        List<String> second = Reporter.credentials(owner.page());
        assertThat(reporter.back(given).status()).isEqualTo(422);
        assertThat(reporter.back(second).where().getPath()).isEqualTo("/yours");
    }

    /** Every route of the person's page, so that a new one is in this test by itself. */
    private static List<String> routes(Class<? extends Annotation> verb) {
        return new ClassFileImporter()
                .importPath(java.nio.file.Path.of("target", "classes", "org", "redress", "intake")).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(verb))
                                .map(method -> path(type, method)))
                        .filter(path -> path.startsWith("/yours"))
                        .sorted()
                        .toList();
    }

    private static String path(JavaClass type, JavaMethod method) {
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String path = type.getAnnotationOfType(Path.class).value() + (below.isEmpty() ? "" : "/" + below);
        return path.replaceAll("//+", "/").replaceAll("(?<=.)/$", "");
    }
}
