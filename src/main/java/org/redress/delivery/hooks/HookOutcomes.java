package org.redress.delivery.hooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.alert.RaisedAlert;
import org.redress.delivery.calls.StaffCalls;
import org.redress.delivery.calls.WaitingAlerts;

/**
 * What follows from an attempt: a webhook that stops working silences nobody, since others are called instead; one that
 * works again gets at once what it did not take.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class HookOutcomes {
    private final AlertWebhooks hooks;
    private final WaitingAlerts waiting;
    private final StaffCalls calls;
    private final Session session;

    HookOutcomes(AlertWebhooks hooks, WaitingAlerts waiting, StaffCalls calls, Session session) {
        this.hooks = hooks;
        this.waiting = waiting;
        this.calls = calls;
        this.session = session;
    }

    public void note(UUID member, boolean accepted, Instant now) {
        hooks.findByIdOptional(member).ifPresent(hook -> {
            if (accepted) {
                if (hook.works()) {
                    waiting.tryAgain(member, now);
                }
            } else if (hook.fails(now)) {
                session.flush();
                List<RaisedAlert> silenced = waiting.ofWebhook(member);
                calls.call(silenced, now);
            }
        });
    }
}
