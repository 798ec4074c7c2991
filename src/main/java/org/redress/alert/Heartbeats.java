package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** When each job last ran, on which node: who watches the watcher looks here. */
@ApplicationScoped
@Transactional
public class Heartbeats {
    private static final String BEAT = """
            insert into heartbeat (job, node, beat_at) values (:job, :node, :now)
            on conflict (job, node) do update set beat_at = excluded.beat_at
            """;

    private final Session session;
    private final String node;

    Heartbeats(Session session, @ConfigProperty(name = "redress.node") Optional<String> node) {
        this.session = session;
        this.node = node.orElseGet(() -> "process-" + ProcessHandle.current().pid());
    }

    public void beat(String job, Instant now) {
        session.createNativeMutationQuery(BEAT)
                .setParameter("job", job)
                .setParameter("node", node)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** {@return the last time that any node ran the job} */
    public Optional<Instant> last(String job) {
        return Optional.ofNullable(
                session.createNativeQuery("select max(beat_at) from heartbeat where job = :job", Instant.class)
                        .setParameter("job", job)
                        .getSingleResult());
    }
}
