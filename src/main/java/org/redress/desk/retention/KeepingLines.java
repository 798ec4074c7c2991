package org.redress.desk.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.Reference;
import org.redress.cases.retention.LegalHolds;
import org.redress.desk.Colleagues;
import org.redress.desk.TimeWords;

/** What the page of a case says of its end: whether it is closed, and whether it is kept longer. */
@Named("keeping")
@ApplicationScoped
@Transactional
public class KeepingLines {
    private final CaseFiles caseFiles;
    private final LegalHolds holds;
    private final Colleagues colleagues;

    KeepingLines(CaseFiles caseFiles, LegalHolds holds, Colleagues colleagues) {
        this.caseFiles = caseFiles;
        this.holds = holds;
        this.colleagues = colleagues;
    }

    /** @param reference of a case that may be read */
    public List<String> of(String reference) {
        Optional<CaseFile> known = Reference.parse(reference).flatMap(caseFiles::byReference);
        List<String> lines = new ArrayList<>();
        known.filter(file -> file.status() == CaseStatus.CLOSED)
                .flatMap(file -> file.ending().closedAt())
                .ifPresent(at -> lines.add("Closed on " + TimeWords.day(at)
                        + ". It opens again by itself when the person brings anything."));
        known.flatMap(file -> holds.of(file.id()))
                .ifPresent(hold -> lines.add("Legal hold until " + TimeWords.day(hold.until()) + ", "
                        + colleagues.name(hold.owner()) + " answers for it: " + hold.reason()));
        return lines;
    }
}
