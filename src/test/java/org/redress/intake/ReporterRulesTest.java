package org.redress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/reporter-rules.md} names for each rule the tests that hold it, or what a person does. */
class ReporterRulesTest {
    private static final Path PAGE = Path.of("docs/reporter-rules.md");
    private static final int RULES = 29;

    /** One line of the table. */
    private record Row(int rule, List<String> tests, String person) {
        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            List<String> tests = Stream.of(cells[3].split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            return new Row(Integer.parseInt(cells[1].strip()), tests, cells[4].strip());
        }
    }

    @Test
    void each_rule_has_a_test_of_its_number_or_says_what_a_person_does() throws IOException {
        List<Row> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(Row::of)
                .toList();
        assertThat(rows)
                .extracting(Row::rule)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, RULES).boxed().toList());
        assertThat(rows).allMatch(row -> !row.tests().isEmpty() || !row.person().isEmpty());
        for (Row row : rows) {
            for (String test : row.tests()) {
                assertThat(source(test)).as(test).contains("void rule" + row.rule() + "_");
            }
        }
    }

    private static String source(String test) {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Path found = files.filter(file -> file.endsWith(test + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + test));
            return Files.readString(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
