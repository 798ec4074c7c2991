package org.redress.demo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Says every two seconds what the demo is waiting for. */
final class Progress {
    private final long begun = System.nanoTime();

    /** @param doing what the part is busy with at the moment, in words */
    record Part(String name, CompletableFuture<?> done, Supplier<String> doing) {
        private String state() {
            return name + (done.isDone() ? " is ready" : ": " + doing.get());
        }
    }

    /** Returns when both parts are done. @throws ExecutionException when one of them failed */
    void until(Part one, Part other) throws ExecutionException, InterruptedException {
        CompletableFuture<?> both = CompletableFuture.allOf(one.done(), other.done());
        CompletableFuture<?> settled = CompletableFuture.anyOf(both, failureOf(one), failureOf(other));
        while (true) {
            try {
                settled.get(2, TimeUnit.SECONDS);
                say(one.state() + "; " + other.state());
                return;
            } catch (TimeoutException e) {
                say(one.state() + "; " + other.state());
            }
        }
    }

    void say(String words) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        System.out.printf("[demo] %3d s  %s%n", seconds, words);
    }

    private static CompletableFuture<?> failureOf(Part part) {
        CompletableFuture<Object> failure = new CompletableFuture<>();
        part.done().whenComplete((done, thrown) -> {
            if (thrown != null) {
                failure.completeExceptionally(thrown);
            }
        });
        return failure;
    }
}
