package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseTeams;
import org.redress.cases.together.Together;
import org.redress.desk.Names;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;

/** The cases that are handled together with one. */
@ApplicationScoped
class Linked {
    private final Together together;
    private final CaseFiles caseFiles;
    private final CaseTeams teams;
    private final Names names;

    Linked(Together together, CaseFiles caseFiles, CaseTeams teams, Names names) {
        this.together = together;
        this.caseFiles = caseFiles;
        this.teams = teams;
        this.names = names;
    }

    /** One of them. */
    record With(String link, String reference, String state, String since) {}

    /** {@return none of those that are sealed or erased, or that who is signed in may not see} */
    List<With> to(UUID caseId) {
        return together.of(caseId).stream()
                .filter(link -> isShown(caseFiles.get(link.from(caseId))))
                .map(link -> {
                    CaseFile other = caseFiles.get(link.from(caseId));
                    return new With(
                            link.id().toString(),
                            other.reference().shown(),
                            Words.caseFile(other.status().name()),
                            "linked by " + names.ofMember(link.linkedBy()) + ", " + TimeWords.day(link.linkedAt()));
                })
                .toList();
    }

    private boolean isShown(CaseFile other) {
        return teams.isSeen(other.id()) && !other.status().isOutOfSight();
    }
}
