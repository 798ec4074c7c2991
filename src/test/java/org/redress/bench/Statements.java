package org.redress.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.redress.support.Database;

/** What the database was really asked while something happened: read from its own log, whoever sent it. */
final class Statements {
    private static final Pattern EXECUTED = Pattern.compile("(?s)^execute [^:]*: (.*)$");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private static final Pattern WRITES = Pattern.compile("(?i)\\b(insert into|update|delete from)\\s");

    private static final int TRIES = 100;

    private final Database database;
    private final ObjectMapper json = new ObjectMapper();

    Statements(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /**
     * One statement.
     *
     * @param sql with {@code $1} and so on where values go
     * @param values as literals: {@code NULL}, or quoted
     */
    record Said(String sql, List<String> values) {
        boolean reads() {
            return begins("select") || begins("with") && !WRITES.matcher(sql).find();
        }

        boolean writes() {
            return begins("insert") || begins("update") || begins("delete");
        }

        private boolean begins(String word) {
            return sql.stripLeading().toLowerCase(Locale.ROOT).startsWith(word);
        }

        String filled() {
            return PLACE.matcher(sql)
                    .replaceAll(place -> Matcher.quoteReplacement(values.get(Integer.parseInt(place.group(1)) - 1)));
        }

        /** {@return the value's text; null for no value} */
        @Nullable
        String text(int index) {
            String literal = values.get(index);
            return literal.equals("NULL")
                    ? null
                    : literal.substring(1, literal.length() - 1).replace("''", "'");
        }
    }

    /** {@return the questions asked while {@code work} ran, with their values in place, in order} */
    List<String> during(Runnable work) {
        return all(work).stream().filter(Said::reads).map(Said::filled).toList();
    }

    /** {@return everything said while {@code work} ran, in order} */
    List<Said> all(Runnable work) {
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

    private List<Said> between(String begin, String end) {
        List<Said> said = new ArrayList<>();
        boolean inside = false;
        for (String line : lines()) {
            if (line.contains(begin)) {
                inside = true;
            } else if (line.contains(end)) {
                return said;
            } else if (inside) {
                said(line).forEach(said::add);
            }
        }
        return said;
    }

    private Stream<Said> said(String line) {
        try {
            JsonNode entry = json.readTree(line);
            Matcher executed = EXECUTED.matcher(entry.path("message").asText());
            if (!executed.matches()) {
                return Stream.empty();
            }
            List<String> values = new ArrayList<>();
            Matcher parameters = PARAMETER.matcher(entry.path("detail").asText());
            while (parameters.find()) {
                values.add(parameters.group(2));
            }
            return Stream.of(new Said(executed.group(1), values));
        } catch (IOException broken) {
            throw new IllegalStateException("not a line of a log: " + line, broken);
        }
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
