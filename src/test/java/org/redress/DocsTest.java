package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written about the application is still true of it. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)[^)]*\\)");
    private static final Pattern TABLE = Pattern.compile("create table (\\w+) \\((.*?)\n\\);", Pattern.DOTALL);
    private static final Pattern SEALED_OR_HASHED = Pattern.compile("^ {4}(\\w+) +bytea", Pattern.MULTILINE);

    @Test
    void every_link_leads_somewhere() {
        List<String> broken = pages().flatMap(DocsTest::brokenLinks).toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void rule15_privacy_names_every_table_and_every_column_of_sealed_or_hashed_bytes() {
        String privacy = read(Path.of("docs/privacy.md")) + read(Path.of("docs/privacy-columns.md"));
        List<String> unsaid = tables().flatMap(DocsTest::wordsToSay)
                .filter(word -> !privacy.contains('`' + word + '`') && !privacy.contains('`' + word + '.'))
                .toList();
        assertThat(unsaid)
                .as("not in docs/privacy.md or docs/privacy-columns.md")
                .isEmpty();
    }

    /** The table's name, and its columns of bytes written as {@code table.column}. */
    private static Stream<String> wordsToSay(MatchResult table) {
        List<String> columns = SEALED_OR_HASHED
                .matcher(table.group(2))
                .results()
                .map(column -> table.group(1) + '.' + column.group(1))
                .toList();
        return columns.isEmpty() ? Stream.of(table.group(1)) : columns.stream();
    }

    private static Stream<MatchResult> tables() {
        return below("src/main/resources/db/migration")
                .flatMap(file -> TABLE.matcher(read(file)).results());
    }

    private static Stream<String> brokenLinks(Path page) {
        return LINK.matcher(read(page))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !Files.exists(page.resolveSibling(target)))
                .map(target -> page + " -> " + target);
    }

    private static Stream<Path> pages() {
        Stream<Path> atTheRoot = Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md")
                .map(Path::of);
        return Stream.concat(
                atTheRoot, below("docs").filter(file -> file.toString().endsWith(".md")));
    }

    private static Stream<Path> below(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
