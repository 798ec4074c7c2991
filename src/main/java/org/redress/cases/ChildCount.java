package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** All that is kept of somebody who may be under 18: that one more left the form, on which UTC day. */
@ApplicationScoped
public class ChildCount {
    @Inject
    EntityManager em;

    @Transactional
    public void oneLeft(Instant now) {
        em.createNativeQuery("""
                        insert into child_count (day, exits) values (?1, 1)
                        on conflict (day) do update set exits = child_count.exits + 1
                        """)
                .setParameter(1, LocalDate.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }
}
