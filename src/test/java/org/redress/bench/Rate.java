package org.redress.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many of one request a few clients get answered in a second over kept connections, and how long each waits. */
final class Rate {
    private static final int CLIENTS = 4;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param nanos how long each answer took, sorted */
    record Seen(double aSecond, long[] nanos) {
        double millis(int percent) {
            return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
        }
    }

    Seen of(HttpRequest request, double seconds) {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long began = System.nanoTime();
            long end = began + (long) (seconds * 1e9);
            List<Future<List<Long>>> each = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                each.add(clients.submit(() -> until(end, request)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> one : each) {
                all.addAll(one.get());
            }
            double took = (System.nanoTime() - began) / 1e9;
            long[] sorted = all.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return new Seen(sorted.length / took, sorted);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            clients.shutdown();
        }
    }

    private List<Long> until(long end, HttpRequest request) throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (long now = System.nanoTime(); now < end; ) {
            answer(request);
            long then = System.nanoTime();
            nanos.add(then - now);
            now = then;
        }
        return nanos;
    }

    /** {@return the body of a 200} */
    String answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answers " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
