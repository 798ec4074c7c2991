package org.redress.desk.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.retention.LegalHold;
import org.redress.cases.retention.LegalHolds;
import org.redress.desk.Colleagues;
import org.redress.desk.TimeWords;

/** Legal holds in words. */
@ApplicationScoped
class HoldList {
    private static final int MOST = 200;
    private static final Duration SOON = Duration.ofDays(14);

    private final LegalHolds holds;
    private final CaseFiles caseFiles;
    private final Colleagues colleagues;

    HoldList(LegalHolds holds, CaseFiles caseFiles, Colleagues colleagues) {
        this.holds = holds;
        this.caseFiles = caseFiles;
        this.colleagues = colleagues;
    }

    /** {@return the nearest end first} */
    List<HoldLine> lasting(Instant now) {
        return holds.newest(true, MOST).stream().map(hold -> line(hold, now)).toList();
    }

    /** {@return the newest first} */
    List<HoldLine> ended(Instant now) {
        return holds.newest(false, MOST).stream().map(hold -> line(hold, now)).toList();
    }

    List<HoldLine> of(UUID caseId, Instant now) {
        return holds.everOf(caseId).stream().map(hold -> line(hold, now)).toList();
    }

    private HoldLine line(LegalHold hold, Instant now) {
        CaseFile file = caseFiles.get(hold.caseId());
        return new HoldLine(
                hold.id().toString(),
                isSeen(file) ? file.reference().shown() : "",
                hold.reason(),
                colleagues.name(hold.owner()),
                TimeWords.day(hold.until()) + (soon(hold, now) ? ", soon" : ""),
                TimeWords.day(hold.begunAt()) + ", " + colleagues.name(hold.begunBy()),
                hold.endedAt().map(at -> ended(hold, at)).orElse(""));
    }

    private String ended(LegalHold hold, Instant at) {
        return hold.endedBy()
                .map(by -> "Ended by " + colleagues.name(by) + ", " + TimeWords.day(at))
                .orElseGet(() -> "Ended by itself, " + TimeWords.day(at));
    }

    /** What is sealed, or erased, is nobody's to open here. */
    private static boolean isSeen(CaseFile file) {
        return file.status() != CaseStatus.SEALED && file.status() != CaseStatus.ERASED;
    }

    private static boolean soon(LegalHold hold, Instant now) {
        return hold.endedAt().isEmpty() && hold.until().isBefore(now.plus(SOON));
    }
}
