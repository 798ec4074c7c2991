package org.redress.desk.administration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.audit.Subject;
import org.redress.audit.revision.Revision;
import org.redress.audit.revision.Revisions;
import org.redress.desk.Colleagues;

/** The versions of what is configured, as pages show them. */
@ApplicationScoped
public class Histories {
    private static final int MOST = 50;

    private final Revisions revisions;
    private final Colleagues colleagues;

    Histories(Revisions revisions, Colleagues colleagues) {
        this.revisions = revisions;
        this.colleagues = colleagues;
    }

    /** {@return the newest fifty, the newest first} */
    public List<Revised> of(Subject on) {
        return revisions.of(on, MOST).stream()
                .map(revision -> Revised.of(revision, who(revision)))
                .toList();
    }

    private String who(Revision revision) {
        Actor by = revision.by();
        return by.kind() == Actor.Kind.STAFF ? colleagues.name(UUID.fromString(by.id())) : "Redress";
    }
}
