package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.cases.Cases;
import org.redress.cases.Conversation;
import org.redress.cases.Notes;
import org.redress.policy.Element;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** A word typed in every field is sealed while the case lasts, and gone once it is erased. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ErasureTest {
    private static final String CANARY = "Kanarienvogel";

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage() + " "
                    + List.of(Stream.ofNullable(line.getParameters())
                            .flatMap(Stream::of)
                            .map(String::valueOf)
                            .toArray()));
            Stream.ofNullable(line.getThrown()).forEach(thrown -> logged.add(thrown.toString()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TestHTTPResource("/")
    String site;

    @Inject
    DataSource dataSource;

    @Inject
    Cases cases;

    @Inject
    Conversation conversation;

    @Inject
    Notes notes;

    @Inject
    Removals removals;

    @Inject
    Walk walk;

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void deafen() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void security_14_2_a_word_typed_in_each_field_is_nowhere_in_clear_and_nowhere_at_all_after_erasing() {
        Visitor visitor = everywhere();
        UUID caseId = theCase();
        answered(caseId);
        assertThat(found()).as("in clear while the case lasts").isEmpty();
        assertThat(visitor.open("/yours/copy/data").page().split(CANARY, -1).length - 1)
                .as("the person reads each of them")
                .isGreaterThanOrEqualTo(12);

        visitor.open("/yours/erase").submit("/yours/erase", Map.of("sure", "yes"));
        assertThat(visitor.where().getPath()).isEqualTo("/erased");
        assertThat(found()).isEmpty();
        assertThat(database()
                        .count("select count(*) from vault_key where wrapped is not null and owner = '%s'", caseId))
                .as("what is sealed cannot be opened")
                .isZero();
        assertThat(database().count("select count(*) from personal_detail where case_id = '%s'", caseId))
                .isZero();
        assertThat(logged).noneMatch(line -> line.contains(CANARY));
    }

    /** Every field that a person can type in, each with the word. */
    private Visitor everywhere() {
        Visitor visitor = new Visitor(site.replaceAll("/$", "")).open("/age").submit("/age", Map.of("under18", "no"));
        visitor.submit("/who", Map.of("capacity", "acting", "authority", CANARY + "-authority"));
        visitor.submit("/country", Map.of("home", "GB"));
        visitor.submit(
                "/where",
                Map.of(
                        "addresses", "https://x.com/" + CANARY + "\nnot an address " + CANARY,
                        "place", CANARY + "-place",
                        "threat", CANARY + "-threat"));
        visitor.open("/made").submit("/made", Map.of("made", "synthetic", "tool", CANARY + "-tool"));
        visitor.submit("/words", Map.of("words", CANARY + "-words", "looks_real", CANARY + "-real"));
        visitor.submit(
                "/contact",
                Map.of(
                        "contact", CANARY.toLowerCase(java.util.Locale.ROOT) + CANARY + "@example.org",
                        "times", CANARY + "-times",
                        "code_word", CANARY + "-code"));
        visitor.submit("/true", Map.of("declared", "INTIMATE", "signs", "self", "name", CANARY + "-name"));
        visitor.submit("/ask", Map.of("consent", "x"));
        visitor.submit("/keep", Map.of("hold", "no"));
        assertThat(found()).as("a draft is sealed too").isEmpty();
        visitor.submit("/check", Map.of()).submit("/sent", Map.of("kept", "yes"));
        visitor.submit("/yours/messages", Map.of("words", CANARY + "-message"));
        visitor.open("/yours/more").submit("/yours/more", Map.of("place", CANARY + "-more"));
        return visitor;
    }

    /** What staff and the platform write is the person's too. */
    private void answered(UUID caseId) {
        cases.accept(caseId, Walk.STAFF, walk.now());
        cases.recordAuthority(caseId, "checked by telephone", Walk.STAFF, walk.now());
        UUID request = walk.requests(caseId).get(0).id();
        removals.send(request, Walk.STAFF, walk.now());
        removals.query(request, Set.of(Element.LOCATION), CANARY + "-question", Walk.STAFF, walk.now());
        removals.stillThere(request, CANARY + "-seen", Walk.STAFF, walk.now());
        UUID colleague = UUID.randomUUID();
        database()
                .run("insert into staff_member (id, name, roles, seen_at) values ('" + colleague
                        + "', 'caseworker', '{CASEWORKER}', now())");
        notes.write(caseId, colleague, CANARY + "-note", walk.now());
    }

    private UUID theCase() {
        return UUID.fromString(database()
                .list("select id::text from case_file order by reported_at desc limit 1")
                .get(0));
    }

    /** Rows that hold the word, as text or as bytes. */
    private List<String> found() {
        String bytes = HexFormat.of().formatHex(CANARY.getBytes(StandardCharsets.UTF_8));
        return database()
                .list("select table_name::text from information_schema.tables where table_schema = 'public'")
                .stream()
                .flatMap(table -> database().list("select '" + table + " ' || t::text from " + table + " t").stream())
                .filter(row ->
                        row.toLowerCase(java.util.Locale.ROOT).contains(CANARY.toLowerCase(java.util.Locale.ROOT))
                                || row.contains(bytes))
                .toList();
    }

    private Database database() {
        return new Database(dataSource);
    }
}
