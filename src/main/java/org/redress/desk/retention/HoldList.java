package org.redress.desk.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseTeams;
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
    private final CaseTeams teams;
    private final Colleagues colleagues;

    HoldList(LegalHolds holds, CaseFiles caseFiles, CaseTeams teams, Colleagues colleagues) {
        this.holds = holds;
        this.caseFiles = caseFiles;
        this.teams = teams;
        this.colleagues = colleagues;
    }

    /** {@return the nearest end first} */
    List<HoldLine> lasting(Instant now) {
        return theirs(holds.newest(true, MOST), now);
    }

    /** {@return the newest first} */
    List<HoldLine> ended(Instant now) {
        return theirs(holds.newest(false, MOST), now);
    }

    List<HoldLine> of(UUID caseId, Instant now) {
        return holds.everOf(caseId).stream().map(hold -> line(hold, now)).toList();
    }

    /** A case of another team is as one that does not exist. */
    private List<HoldLine> theirs(List<LegalHold> holds, Instant now) {
        return holds.stream()
                .filter(hold -> teams.isSeen(hold.caseId()))
                .map(hold -> line(hold, now))
                .toList();
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
        return !file.status().isOutOfSight();
    }

    private static boolean soon(LegalHold hold, Instant now) {
        return hold.endedAt().isEmpty() && hold.until().isBefore(now.plus(SOON));
    }
}
