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
    private static final int ROUNDS = 80;
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
     * The 95th percentiles of a page and of its bare SQL, in milliseconds: each the median of five blocks, which the
     * pages take in turns, so that a moment in which the machine was busy elsewhere spoils one block and not a page.
     */
    record Took(double page, double sql, int questions) {}

    Map<String, Took> of(Map<String, String> pages) throws SQLException {
        for (int i = 0; i < WARM_UP; i++) {
            pages.values().forEach(this::ask);
        }
        Map<String, List<String>> questions = new LinkedHashMap<>();
        pages.forEach((name, path) -> questions.put(name, statements.during(() -> ask(path))));
        Map<String, double[]> whole = new LinkedHashMap<>();
        Map<String, double[]> bare = new LinkedHashMap<>();
        for (int block = 0; block < BLOCKS; block++) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                String name = page.getKey();
                whole.computeIfAbsent(name, none -> new double[BLOCKS])[block] = asked(page.getValue());
                bare.computeIfAbsent(name, none -> new double[BLOCKS])[block] = bare(questions.get(name));
            }
        }
        Map<String, Took> took = new LinkedHashMap<>();
        pages.keySet()
                .forEach(name -> took.put(
                        name,
                        new Took(
                                median(whole.get(name)),
                                median(bare.get(name)),
                                questions.get(name).size())));
        return took;
    }

    private double asked(String path) {
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            took[i] = ask(path);
        }
        return p95(took);
    }

    private static double median(double[] blocks) {
        double[] sorted = blocks.clone();
        Arrays.sort(sorted);
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
                "[bench] | page | p95 at %,d | p95 at %,d | ratio | bare SQL at %,d | bare SQL at %,d | questions |%n",
                fewCases,
                manyCases,
                fewCases,
                manyCases);
        few.forEach((page, took) -> {
            Took then = many.get(page);
            System.out.printf(
                    Locale.ROOT,
                    "[bench] | %s | %.1f ms | %.1f ms | %.2f | %.1f ms | %.1f ms | %d |%n",
                    page,
                    took.page(),
                    then.page(),
                    then.page() / took.page(),
                    took.sql(),
                    then.sql(),
                    then.questions());
        });
    }

    /** {@return how long it took, in nanoseconds} */
    long ask(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + path)).build();
        try {
            long began = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            long took = System.nanoTime() - began;
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return took;
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    private double bare(List<String> questions) throws SQLException {
        long[] took = new long[ROUNDS];
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < ROUNDS; i++) {
                long began = System.nanoTime();
                for (String question : questions) {
                    read(statement, question);
                }
                took[i] = System.nanoTime() - began;
            }
        }
        return p95(took);
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
