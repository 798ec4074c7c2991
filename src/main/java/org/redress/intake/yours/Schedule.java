package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseStatus;
import org.redress.cases.Ending;
import org.redress.cases.retention.LegalHolds;
import org.redress.cases.retention.RetentionSettings;
import org.redress.cases.retention.Step;
import org.redress.cases.retention.Terms;

/** When what the person told is forgotten, for the page of a closed case. */
@ApplicationScoped
class Schedule {
    private static final CaseView.Closed KEPT_FOR_NOW = new CaseView.Closed(null, null);

    private final RetentionSettings settings;
    private final LegalHolds holds;

    Schedule(RetentionSettings settings, LegalHolds holds) {
        this.settings = settings;
        this.holds = holds;
    }

    /** {@return null while the case is open} */
    CaseView.@Nullable Closed of(CaseFile file) {
        Ending ending = file.ending();
        Instant closed = ending.closedAt().orElse(null);
        if (file.status() != CaseStatus.CLOSED || closed == null) {
            return null;
        }
        if (holds.of(file.id()).isPresent()) {
            return KEPT_FOR_NOW;
        }
        Terms terms = settings.current();
        return new CaseView.Closed(
                ending.contactGoneAt().isPresent() ? null : terms.due(Step.CONTACT, closed),
                terms.due(Step.WORDS, closed));
    }
}
