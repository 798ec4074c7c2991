package org.redress.partner.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** One platform that asks and asks, over one connection; what it asks follows from its seed and what it was told. */
final class Player implements AutoCloseable {
    private static final int USUAL = 20;
    private final List<Operation> operations;
    private final Memory memory;
    private final Imagination imagination;
    private final Random random;
    private final Connection connection;
    private final Judge judge;
    private final Findings findings;

    Player(Description description, Credentials credentials, Memory memory, Random random, Findings findings) {
        this.operations = description.operations().stream()
                .flatMap(operation -> Collections.nCopies(weight(operation), operation).stream())
                .toList();
        this.memory = memory;
        this.random = random;
        this.imagination = new Imagination(description, credentials, memory, random);
        this.connection = new Connection(findings.port());
        this.judge = findings.judge();
        this.findings = findings;
    }

    /** One that makes dozens of requests at a time is asked for less. */
    private static int weight(Operation operation) {
        return operation.path().matches(".*/sandbox/(requests|fingerprints|clock)") ? 1 : USUAL;
    }

    void play(int requests) {
        for (int i = 0; i < requests; i++) {
            Operation operation = operations.get(random.nextInt(operations.size()));
            Asked asked = imagination.request(operation);
            Told told = send(asked);
            memory.learn(asked, told);
            findings.count(operation, told);
            judge.complaint(operation, told).ifPresent(complaint -> report(asked, told, complaint));
        }
    }

    private void report(Asked asked, Told told, String complaint) {
        String kind = asked.operation().name() + ": " + complaint.replaceAll("[0-9]{4,}|/[0-9]+", "");
        if (!findings.isNew(kind)) {
            return;
        }
        Asked smallest = Shrink.smallest(
                asked, smaller -> isSame(complaint, judge.complaint(smaller.operation(), send(smaller))));
        findings.add(kind + "\n  " + smallest.curl() + "\n  was answered " + told);
    }

    private static boolean isSame(String complaint, Optional<String> other) {
        return other.filter(found -> found.substring(0, Math.min(12, found.length()))
                        .equals(complaint.substring(0, Math.min(12, complaint.length()))))
                .isPresent();
    }

    private Told send(Asked asked) {
        try {
            return connection.send(asked);
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + asked.curl(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
