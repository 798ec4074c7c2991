package org.redress.staff.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No question to the database is about what more than one member of staff bears, does or asked to be spared. */
class NobodyIsRankedTest {
    private static final Path SOURCES = Path.of("src/main/java/org/redress");

    /** What concerns one member alone, and the one class that asks for it. */
    private static final Map<String, String> THEIR_OWN =
            Map.of("exposure", "Exposures.java", "not_today", "NotToday.java", "care_choice", "CareChoice.java");

    private static final Pattern READS_EXPOSURE = Pattern.compile("select [^;\"]*from exposure[^\";]*");
    private static final Pattern BY_MEMBER = Pattern.compile(
            "(group by|partition by)[^\";]*\\b(assignee|staff_id|actor_id|acknowledged_by|asked_by|decided_by|holder|member|owner|[sm]\\.name)\\b");

    /** Who acknowledged one alert, at which time: it counts nothing. */
    private static final String ONE_ALERT = "OneAlerts.java";

    @Test
    void what_one_member_opened_or_chose_is_asked_for_in_one_class_and_for_one_member() throws IOException {
        Map<String, String> sources = sources();
        THEIR_OWN.forEach((table, only) -> {
            Pattern asked = Pattern.compile("\\b(from|into|update|join)\\s+" + table + "\\b");
            assertThat(files(sources, asked)).as(table).allMatch(only::equals);
        });
        assertThat(READS_EXPOSURE.matcher(sources.get("Exposures.java")).results())
                .isNotEmpty()
                .allMatch(read -> read.group().contains("where staff_id = :member"));
    }

    @Test
    void nothing_is_counted_or_ordered_by_member_of_staff() throws IOException {
        assertThat(files(sources(), BY_MEMBER)).allMatch(ONE_ALERT::equals);
    }

    private static List<String> files(Map<String, String> sources, Pattern wanted) {
        return sources.entrySet().stream()
                .filter(file -> wanted.matcher(file.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@return the text of every source file by its name; of those with one name, all of it} */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                all.merge(file.getFileName().toString(), Files.readString(file), String::concat);
            }
        }
        return all;
    }
}
