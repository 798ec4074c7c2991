package org.redress.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.redress.support.Database;

/** What the database was really asked while something happened: read from its own log, whoever sent it. */
final class Statements {
    private static final Pattern EXECUTED = Pattern.compile("(?s)^execute [^:]*: (.*)$");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private static final int TRIES = 100;

    private final Database database;
    private final ObjectMapper json = new ObjectMapper();

    Statements(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /** {@return the questions asked while {@code work} ran, with their values in place, in order} */
    List<String> during(Runnable work) {
        database.run("alter system set log_statement = 'all'");
        database.run("select pg_reload_conf()");
        String begin = mark();
        work.run();
        String end = mark();
        database.run("alter system reset log_statement");
        database.run("select pg_reload_conf()");
        return between(begin, end);
    }

    /** A line of the log that is known to be there. The first may be asked before everybody heard of the new setting. */
    private String mark() {
        for (int tries = 0; tries < TRIES; tries++) {
            String mark = UUID.randomUUID().toString();
            database.run("select '%s', pg_sleep(0.1)", mark);
            if (lines().stream().anyMatch(line -> line.contains(mark))) {
                return mark;
            }
        }
        throw new IllegalStateException("the database does not log what it is asked");
    }

    private List<String> between(String begin, String end) {
        List<String> questions = new ArrayList<>();
        boolean inside = false;
        for (String line : lines()) {
            if (line.contains(begin)) {
                inside = true;
            } else if (line.contains(end)) {
                return questions;
            } else if (inside) {
                question(line).forEach(questions::add);
            }
        }
        return questions;
    }

    private Stream<String> question(String line) {
        try {
            JsonNode entry = json.readTree(line);
            Matcher executed = EXECUTED.matcher(entry.path("message").asText());
            if (!executed.matches() || !reads(executed.group(1))) {
                return Stream.empty();
            }
            return Stream.of(filled(executed.group(1), entry.path("detail").asText()));
        } catch (IOException broken) {
            throw new IllegalStateException("not a line of a log: " + line, broken);
        }
    }

    private static boolean reads(String sql) {
        return sql.stripLeading().toLowerCase(java.util.Locale.ROOT).startsWith("select");
    }

    private static String filled(String sql, String detail) {
        List<String> values = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(detail);
        while (parameters.find()) {
            values.add(parameters.group(2));
        }
        return PLACE.matcher(sql)
                .replaceAll(place -> Matcher.quoteReplacement(values.get(Integer.parseInt(place.group(1)) - 1)));
    }

    private List<String> lines() {
        String folder = database.list("select current_setting('data_directory') || '/log'")
                .get(0);
        try {
            return Files.readAllLines(Path.of(folder, "statements.json"));
        } catch (IOException e) {
            throw new IllegalStateException("no log of the database", e);
        }
    }
}
