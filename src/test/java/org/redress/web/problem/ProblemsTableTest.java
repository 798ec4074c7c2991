package org.redress.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide and the description name the kinds of problem that there are, and no others. */
class ProblemsTableTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([0-9]{3}) \\|");
    private static final Pattern EXAMPLE =
            Pattern.compile("urn:redress:problem:([a-z-]+)\n(?:.*\n)??.*status: ([0-9]{3})");

    @Test
    void the_guide_has_a_row_of_each_kind_with_its_status() throws IOException {
        assertThat(named(ROW, "docs/api/problems.md"))
                .containsExactlyElementsOf(kinds(600).toList());
    }

    @Test
    void the_description_has_an_example_of_each_kind_that_an_operation_can_answer() throws IOException {
        assertThat(named(EXAMPLE, "docs/api/openapi.yaml"))
                .containsAll(kinds(500).filter(kind -> !ofNoOperation(kind)).toList());
    }

    /** Only what is at no operation answers these. */
    private static boolean ofNoOperation(String kind) {
        return kind.startsWith("unknown-path")
                || kind.startsWith("method-not-allowed")
                || kind.startsWith("coop-signature-invalid");
    }

    private static Stream<String> kinds(int below) {
        return Stream.of(ProblemKind.values())
                .filter(kind -> kind.status() < below)
                .map(kind -> kind.word() + " " + kind.status());
    }

    private static List<String> named(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Path.of(file)))
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .distinct()
                .toList();
    }
}
