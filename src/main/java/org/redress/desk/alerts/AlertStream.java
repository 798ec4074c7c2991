package org.redress.desk.alerts;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.redress.alert.AlertSignal;
import org.redress.desk.Roles;

/** Says "look again" whenever alerts change. It carries nothing else: the page asks anew, under its own roles. */
@Path("/desk/alerts/stream")
class AlertStream {
    /** Then it says so and ends, and the page comes back: whoever may not come in any more hears nothing more. */
    private static final Duration LASTS = Duration.ofSeconds(20);

    private final AlertSignal signal;

    AlertStream(AlertSignal signal) {
        this.signal = signal;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public Multi<String> stream() {
        Multi<String> signals = Multi.createFrom()
                .emitter(
                        emitter -> {
                            AlertSignal.Subscription heard = signal.subscribe(() -> emitter.emit("changed"));
                            emitter.onTermination(heard::close);
                        },
                        BackPressureStrategy.LATEST);
        // The first word comes once the signals are heard: whoever waited for it has missed nothing since.
        Multi<String> first = Multi.createFrom().item("alive");
        Multi<String> all =
                Multi.createBy().merging().streams(signals, first).select().first(LASTS);
        return Multi.createBy().concatenating().streams(all, Multi.createFrom().item("again"));
    }
}
