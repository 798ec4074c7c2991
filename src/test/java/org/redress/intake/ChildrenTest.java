package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.cases.CaseStatus;
import org.redress.support.Database;
import org.redress.support.Person;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.web.Texts;

/** Somebody is, or may be, under 18: asked before anything else, and nothing stays but one more count. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ChildrenTest {
    @TestHTTPResource("/")
    String site;

    @Inject
    DataSource dataSource;

    static Stream<String> languages() {
        return Texts.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void rule16_after_a_yes_or_a_not_sure_only_one_more_count_is_kept(String language) {
        for (String answer : List.of("yes", "unsure")) {
            Visitor visitor = visitor().open("/age").submit("/language", Map.of("language", language));
            Set<String> before = everything();
            List<String> logged = new CopyOnWriteArrayList<>();
            Handler listener = listener(logged);
            Logger.getLogger("").addHandler(listener);
            try {
                visitor.open("/age").submit("/age", Map.of("under18", answer));
            } finally {
                Logger.getLogger("").removeHandler(listener);
            }
            assertThat(visitor.where().getPath()).isEqualTo("/other-help");
            assertThat(visitor.page()).contains("lang=\"" + language, "childline.org.uk", "takeitdown.ncmec.org");
            Set<String> after = everything();
            after.removeAll(before);
            assertThat(after).hasSize(1).allMatch(row -> row.startsWith("child_count "));
            assertThat(logged).isEmpty();
            assertThat(visitor.cookies().getCookieStore().getCookies())
                    .extracting(HttpCookie::getName)
                    .doesNotContain("visit", "earlier");
        }
    }

    @Test
    void rule16_said_later_on_their_own_page_it_seals_the_case_and_shows_the_right_help() {
        Person person = Person.reported(site, "https://x.com/young/status/1");
        Visitor visitor = person.visitor().open("/yours/young").submit("/yours/young", Map.of());
        assertThat(visitor.where().getPath()).isEqualTo("/other-help");
        assertThat(visitor.open("/yours").where().getPath()).isEqualTo("/return");
        assertThat(new Database(dataSource)
                        .list(
                                "select status from case_file where reference = '%s'",
                                person.reference().replace("-", "")))
                .containsExactly(CaseStatus.SEALED.name());
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    /** Every row of every table, as text. */
    private Set<String> everything() {
        Database database = new Database(dataSource);
        Set<String> rows = new TreeSet<>();
        database.list("select table_name::text from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .forEach(
                        table -> rows.addAll(database.list("select '" + table + " ' || t::text from " + table + " t")));
        return rows;
    }

    private Visitor visitor() {
        return new Visitor(site.replaceAll("/$", ""));
    }
}
