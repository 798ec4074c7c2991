package org.redress.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Asks pages again and again, over loopback and one after the other, and the database for what each asks of it. */
final class DeskRounds {
    private static final int WARM_UP = 40;
    private static final int BLOCKS = 5;
    private static final int ROUNDS = 120;
    private static final int BARE_ROUNDS = 40;
    private static final Pattern WHOLE_TABLE = Pattern.compile(
            "Seq Scan on (case_file|item|removal_request|deadline|worklist_line|missed_deadline|alert|outcome|tally|tally_time)\\b");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String site;
    private final DataSource dataSource;
    private final Statements statements;

    DeskRounds(String site, DataSource dataSource) {
        this.site = site;
        this.dataSource = dataSource;
        this.statements = new Statements(dataSource);
    }

    /**
     * The 95th percentiles of a page and of its bare SQL, in milliseconds: each the median of the blocks, so that a moment
     * in which the machine was busy elsewhere spoils one block and not a page.
     *
     * @param size of the answer, in bytes
     */
    record Took(double page, double sql, int questions, int size) {}

    /**
     * Asks each page of each database, one answer from the one and one from the other: what changes while the bench runs
     * (the machine, the compiled code) changes all of them alike.
     *
     * @return the pages of each database, in the order of {@code databases}
     */
    List<Map<String, Took>> of(Map<String, String> pages, List<String> databases) throws SQLException {
        List<Map<String, Series>> all = new ArrayList<>();
        for (String database : databases) {
            all.add(prepared(pages, database));
        }
        for (int block = 0; block < BLOCKS; block++) {
            for (String name : pages.keySet()) {
                block(block, all.stream().map(each -> each.get(name)).toList());
            }
            System.out.printf("[bench] block %d of %d%n", block + 1, BLOCKS);
        }
        return all.stream().map(this::took).toList();
    }

    private Map<String, Series> prepared(Map<String, String> pages, String database) {
        SideBySide.use(database);
        for (int i = 0; i < WARM_UP; i++) {
            pages.values().forEach(this::ask);
        }
        Map<String, Series> prepared = new LinkedHashMap<>();
        pages.forEach((name, path) ->
                prepared.put(name, new Series(database, path, statements.during(() -> ask(path)))));
        return prepared;
    }

    private void block(int block, List<Series> turns) throws SQLException {
        for (int i = 0; i < ROUNDS; i++) {
            for (Series each : turns) {
                SideBySide.use(each.database);
                each.page[block][i] = ask(each.path);
            }
        }
        for (int i = 0; i < BARE_ROUNDS; i++) {
            for (Series each : turns) {
                SideBySide.use(each.database);
                each.sql[block][i] = bare(each.questions);
            }
        }
    }

    private Map<String, Took> took(Map<String, Series> all) {
        Map<String, Took> took = new LinkedHashMap<>();
        all.forEach((name, each) -> {
            SideBySide.use(each.database);
            int size = answer(each.path).body().length;
            took.put(name, new Took(median(each.page), median(each.sql), each.questions.size(), size));
        });
        return took;
    }

    /** What one page took in one database, in nanoseconds. */
    private static final class Series {
        final String database;
        final String path;
        final List<String> questions;
        final long[][] page = new long[BLOCKS][ROUNDS];
        final long[][] sql = new long[BLOCKS][BARE_ROUNDS];

        Series(String database, String path, List<String> questions) {
            this.database = database;
            this.path = path;
            this.questions = questions;
        }
    }

    private static double median(long[][] blocks) {
        double[] sorted =
                Arrays.stream(blocks).mapToDouble(DeskRounds::p95).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Prints the plan of each question once. {@return those that read a whole table} */
    List<String> explained(Map<String, String> pages) throws SQLException {
        List<String> whole = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                for (String question : statements.during(() -> ask(page.getValue()))) {
                    if (shown.add(question)) {
                        String plan = plan(statement, question);
                        System.out.printf("[explain] %s:%n%s%n%s%n", page.getKey(), question.strip(), plan);
                        if (WHOLE_TABLE.matcher(plan).find()) {
                            whole.add(page.getKey() + ": " + question);
                        }
                    }
                }
            }
        }
        return whole;
    }

    static void table(Map<String, Took> few, int fewCases, Map<String, Took> many, int manyCases) {
        System.out.printf(
                Locale.ROOT,
                "[bench] | page | p95 at %1$,d | p95 at %2$,d | ratio | bare SQL at %1$,d | bare SQL at %2$,d | questions | kB |%n",
                fewCases,
                manyCases);
        few.forEach((page, took) -> {
            Took then = many.get(page);
            System.out.printf(
                    Locale.ROOT,
                    "[bench] | %s | %.1f ms | %.1f ms | %.2f | %.1f ms | %.1f ms | %d | %.0f, %.0f |%n",
                    page,
                    took.page(),
                    then.page(),
                    then.page() / took.page(),
                    took.sql(),
                    then.sql(),
                    then.questions(),
                    took.size() / 1e3,
                    then.size() / 1e3);
        });
    }

    /** {@return how long it took, in nanoseconds} */
    long ask(String path) {
        long began = System.nanoTime();
        answer(path);
        return System.nanoTime() - began;
    }

    private HttpResponse<byte[]> answer(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + path)).build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    private long bare(List<String> questions) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            long began = System.nanoTime();
            for (String question : questions) {
                read(statement, question);
            }
            return System.nanoTime() - began;
        }
    }

    private static void read(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    private static String plan(Statement statement, String question) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("explain " + question)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }

    private static double p95(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * 95 / 100] / 1e6;
    }
}
