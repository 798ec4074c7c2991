package org.redress.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.redress.alert.AlertsRaised;
import org.redress.alert.RaisedAlert;

/** Hears when each batch of alerts is committed, and so how late each deadline was seen. */
@ApplicationScoped
public class Commits {
    private final InstantSource time;
    private final List<Long> lateMillis = new ArrayList<>();
    private boolean listening;

    Commits(InstantSource time) {
        this.time = time;
    }

    void listen() {
        lateMillis.clear();
        listening = true;
    }

    /** {@return how late the {@code part} of all was at most, such as 0.99} */
    Duration late(double part) {
        List<Long> sorted = lateMillis.stream().sorted().toList();
        int index = (int) Math.ceil(part * sorted.size()) - 1;
        return Duration.ofMillis(sorted.get(Math.max(index, 0)));
    }

    int count() {
        return lateMillis.size();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) AlertsRaised raised) {
        if (listening) {
            Instant now = time.instant();
            for (RaisedAlert alert : raised.alerts()) {
                lateMillis.add(Duration.between(alert.dueAt(), now).toMillis());
            }
        }
    }
}
