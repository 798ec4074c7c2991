package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.audit.Actor;
import org.redress.policy.Rung;
import org.redress.removal.Reappeared;

/** Something came back: whose case it is must know at once, in the transaction that records it. */
@ApplicationScoped
class CameBack {
    private static final Actor BY = Actor.system("removal");

    private final Session session;
    private final SweepWriter writer;
    private final Raising raising;

    CameBack(Session session, SweepWriter writer, Raising raising) {
        this.session = session;
        this.writer = writer;
        this.raising = raising;
    }

    void on(@Observes Reappeared back) {
        RaisedAlert alert = new RaisedAlert(
                UUID.randomUUID(),
                back.deadlineId(),
                Rung.REAPPEARED,
                back.caseId(),
                null,
                null,
                back.dueAt(),
                back.at());
        session.flush();
        session.doWork(connection -> {
            SweepWriter.Batch one = new SweepWriter.Batch(List.of(), List.of(alert), List.of());
            raising.tell(connection, writer.write(connection, one, back.at()), BY, back.at());
        });
    }
}
