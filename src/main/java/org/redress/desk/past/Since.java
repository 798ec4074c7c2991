package org.redress.desk.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.desk.Rows;

/**
 * What was done to a case since a member last opened its page. Opening it is itself a line of the audit, so no page has
 * to carry a mark of its own.
 */
@ApplicationScoped
class Since {
    private static final int MOST = 20;
    private static final String DEEDS = """
            select e.id, e.at, e.actor_kind, e.actor_id, e.action, p.name about, e.subject_id,
                   case when e.details::jsonb ->> 'to' = e.actor_id then 'me' else m.name end given_to
            from audit_entry e
            left join removal_request r
              on e.subject_kind = 'removal-request' and r.id = case when e.subject_kind = 'removal-request'
                                                                    then e.subject_id::uuid end
            left join platform p on p.id = r.platform_id
            left join staff_member m on e.action = 'case.assigned' and m.id::text = e.details::jsonb ->> 'to'
            where e.case_id = ? and e.id > ?
              and e.action not in ('case.read', 'case.history-read', 'case.form-read', 'address.read', 'case.opened', 'case.opened-by-helper', 'removal-request.read', 'removal-request.looked', 'fingerprint.recognised')
              and (e.action not like 'deadline.%' or e.action = 'deadline.replanned')
            """;
    private static final String AFTER = DEEDS + " order by e.id limit ?";
    private static final String LAST = DEEDS + " order by e.id desc limit 1";
    private static final String READ = """
            select coalesce(max(id), 0)::text id from audit_entry
            where case_id = ? and action = 'case.read' and actor_kind = 'STAFF' and actor_id = ?
            """;

    private final Rows rows;

    Since(Rows rows) {
        this.rows = rows;
    }

    /** {@return the oldest first; what was done last of all when nothing came since, which two windows can bring about} */
    List<Deed> lastReadBy(UUID member, UUID caseId) {
        List<Deed> since = after(member, caseId);
        return since.isEmpty() ? rows.list(LAST, Since::deed, caseId, 0L) : since;
    }

    /** {@return the same, and nothing when nothing came since} */
    List<Deed> after(UUID member, UUID caseId) {
        long read = rows.first(READ, row -> Long.parseLong(row.text("id")), caseId, member.toString())
                .orElse(0L);
        return rows.list(AFTER, Since::deed, caseId, read, MOST);
    }

    private static Deed deed(Rows.Row row) throws SQLException {
        String subject = row.text("subject_id");
        return new Deed(
                row.at("at"),
                new Actor(Actor.Kind.valueOf(row.text("actor_kind")), row.text("actor_id")),
                row.text("action"),
                row.text("about"),
                row.text("given_to"),
                subject.isEmpty() ? null : UUID.fromString(subject));
    }
}
