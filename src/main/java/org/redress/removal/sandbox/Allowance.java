package org.redress.removal.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** How much a sandbox may be given within a day (UTC), resets or not: what is forgotten leaves traces in our audit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Allowance {
    private static final String TAKE = """
            insert into sandbox_day as d (platform_id, day, made) values (:sandbox, :day, :count)
            on conflict (platform_id) do update set day = excluded.day,
                made = case when d.day = excluded.day then d.made else 0 end + excluded.made
            where d.day <> excluded.day or d.made + excluded.made <= :most
            """;

    private final Session session;
    private final int most;

    Allowance(
            Session session,
            @ConfigProperty(name = "redress.sandbox.generated-a-day", defaultValue = "2000") int most) {
        this.session = session;
        this.most = most;
    }

    /** {@return whether so many requests or fingerprints more may be generated today; they are counted then} */
    public boolean take(UUID sandboxId, int count, Instant now) {
        return count == 0
                || count <= most
                        && session.createNativeMutationQuery(TAKE)
                                        .setParameter("sandbox", sandboxId)
                                        .setParameter("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
                                        .setParameter("count", count)
                                        .setParameter("most", most)
                                        .executeUpdate()
                                > 0;
    }
}
