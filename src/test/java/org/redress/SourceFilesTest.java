package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen in the sources alone: sizes, a sentence for every package, and pages that load nothing. */
class SourceFilesTest {
    private static final int MOST_LINES = 250;
    /** Whoever checks a proof copies one file and runs it: it must be whole in itself. */
    private static final String ONE_FILE_ON_PURPOSE = "docs/verify/Verify.java";

    private static final Pattern READ_BY_PEOPLE = Pattern.compile(".*\\.(java|html|md|css|scss|js|sql)");
    /** The one field that picks a file has no name: a form sends nothing of it. */
    private static final String PICKED_ON_THE_DEVICE = "<input class=\"govuk-file-upload\" id=\"files\" type=\"file\"";

    /** A bare exception given to a logger, or what one says. */
    private static final Pattern LOGS_WHAT_A_FAILURE_SAYS = Pattern.compile("LOG\\.\\w+\\(\\s*(\\w+\\s*,"
            + "|\"[^\"]*\"\\s*,\\s*\\w+\\s*\\)|(\"[^\"]*\"|[^;\"])*\\.get(Message|Cause)\\(\\))");

    private static final Pattern LOADS_OR_TAKES_MEDIA =
            Pattern.compile("<(iframe|video|audio|object|embed)\\b|type=[\"']?file|multipart/form-data");

    @Test
    void shape_no_file_is_longer_than_250_lines() {
        List<String> longer = Stream.of("src", "docs", "docker")
                .flatMap(SourceFilesTest::below)
                .filter(file -> READ_BY_PEOPLE.matcher(file.toString()).matches())
                .filter(file -> read(file).lines().count() > MOST_LINES)
                .map(Path::toString)
                .filter(file -> !file.equals(ONE_FILE_ON_PURPOSE))
                .toList();
        assertThat(longer)
                .as("files over 250 lines: split them by what they do")
                .isEmpty();
    }

    @Test
    void map_every_package_says_its_purpose() {
        List<String> silent = below("src/main/java")
                .filter(file -> file.endsWith("package-info.java"))
                .filter(file -> !read(file).startsWith("/**"))
                .map(Path::toString)
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void security_14_no_failure_is_logged_with_what_it_says() {
        List<String> quoting = below("src/main/java")
                .filter(file -> LOGS_WHAT_A_FAILURE_SAYS.matcher(read(file)).find())
                .map(Path::toString)
                .toList();
        assertThat(quoting).as("log Wordless.of(the failure), or its class").isEmpty();
    }

    @Test
    void rule17_no_page_loads_reported_content_or_takes_an_upload() {
        List<String> loading = below("src/main/resources/templates")
                .filter(file -> LOADS_OR_TAKES_MEDIA
                        .matcher(read(file).toLowerCase(Locale.ROOT).replace(PICKED_ON_THE_DEVICE, ""))
                        .find())
                .map(Path::toString)
                .toList();
        assertThat(loading).isEmpty();
    }

    @Test
    void rule19_migrations_are_dated() {
        List<String> undated = below("src/main/resources/db/migration")
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.matches("V20\\d\\d_\\d\\d_\\d\\d_\\d+__[a-z0-9_]+\\.sql"))
                .toList();
        assertThat(undated).isEmpty();
    }

    private static Stream<Path> below(String folder) {
        Path root = Path.of(folder);
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(root)) {
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
