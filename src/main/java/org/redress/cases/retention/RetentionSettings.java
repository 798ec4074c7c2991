package org.redress.cases.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.redress.NotPossibleNow;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revising;
import org.redress.audit.revision.Revision;
import org.redress.audit.revision.Revisions;

/** How long things are kept: the same for every case, versioned, within ranges that the database holds too. */
@ApplicationScoped
@Transactional
public class RetentionSettings implements PanacheRepositoryBase<RetentionSetting, Boolean> {
    public static final Subject SUBJECT = new Subject("retention", "all", null);

    /** How long a shorter term waits, so that no single press destroys what nobody can bring back. */
    static final Duration WAITS = Duration.ofDays(7);

    private final Revising revising;
    private final Revisions revisions;

    RetentionSettings(Revising revising, Revisions revisions) {
        this.revising = revising;
        this.revisions = revisions;
    }

    public Terms current() {
        return findById(true).terms();
    }

    /** {@return by which terms the schedule forgets: of each the longest that held within the last week} */
    Terms longestOfLate(Instant now) {
        Terms longest = current();
        for (Revision each : revisions.since(SUBJECT, now.minus(WAITS))) {
            for (Revision.Change change : each.changes()) {
                longest = longest.atLeast(change.field(), Integer.parseInt(change.was()));
            }
        }
        return longest;
    }

    /** @throws NotPossibleNow when another version was looked at, or nothing changes */
    public void change(Terms terms, Edit edit) {
        RetentionSetting setting = findById(true, LockModeType.PESSIMISTIC_WRITE);
        Map<String, String> was = setting.terms().fields();
        setting.keep(terms);
        revising.record(SUBJECT, was, terms.fields(), edit);
    }
}
