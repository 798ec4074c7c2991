package org.redress.partner.fuzz;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** What came of all that was asked: the faults, each kind once, and how often which status was answered. */
final class Findings {
    private static final int MOST = 30;
    private final Judge judge;
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<String, Map<Integer, Integer>> statuses = new ConcurrentSkipListMap<>();

    private final int port;

    Findings(Judge judge, int port) {
        this.judge = judge;
        this.port = port;
    }

    /** Where the application that is asked listens, on this machine. */
    int port() {
        return port;
    }

    Judge judge() {
        return judge;
    }

    boolean isNew(String kind) {
        return kinds.size() < MOST && kinds.add(kind);
    }

    void add(String fault) {
        faults.add(fault);
    }

    Queue<String> faults() {
        return faults;
    }

    void count(Operation operation, Told told) {
        statuses.computeIfAbsent(operation.name(), name -> new ConcurrentSkipListMap<>())
                .merge(told.status(), 1, Integer::sum);
    }

    /** By operation, so that one that never succeeds is seen. */
    Map<String, Map<Integer, Integer>> statuses() {
        return new TreeMap<>(statuses);
    }
}
