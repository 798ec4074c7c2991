package org.redress.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.redress.cases.Visits;

/** For the script that asks, two minutes before a visit ends, whether it shall stay open. */
@Path("/stay")
@PermitAll
@Produces(MediaType.TEXT_PLAIN)
public class StayPages {
    @Inject
    Visiting visiting;

    @Inject
    Visits visits;

    /** Seconds that are left; zero when it is over. Asking prolongs nothing. */
    @GET
    public long left() {
        Instant now = visiting.now();
        Optional<Instant> ends = visiting.token().flatMap(token -> visits.endsAt(token, now));
        return ends.map(at -> Duration.between(now, at).toSeconds()).orElse(0L);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public long stay() {
        visiting.token().ifPresent(token -> visits.extend(token, visiting.now()));
        return left();
    }
}
