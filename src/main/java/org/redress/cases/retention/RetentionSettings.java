package org.redress.cases.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.redress.NotPossibleNow;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revising;

/** How long things are kept: the same for every case, versioned, within ranges that the database holds too. */
@ApplicationScoped
@Transactional
public class RetentionSettings implements PanacheRepositoryBase<RetentionSetting, Boolean> {
    public static final Subject SUBJECT = new Subject("retention", "all", null);

    private final Revising revising;

    RetentionSettings(Revising revising) {
        this.revising = revising;
    }

    public Terms current() {
        return findById(true).terms();
    }

    /** @throws NotPossibleNow when another version was looked at, or nothing changes */
    public void change(Terms terms, Edit edit) {
        RetentionSetting setting = findById(true, LockModeType.PESSIMISTIC_WRITE);
        Map<String, String> was = setting.terms().fields();
        setting.keep(terms);
        revising.record(SUBJECT, was, terms.fields(), edit);
    }
}
