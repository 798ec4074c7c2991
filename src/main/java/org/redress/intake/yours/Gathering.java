package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.check.Watches;
import org.redress.platform.Platforms;
import org.redress.removal.Deadlines;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;

/** Reads what a case's lines are written from. */
@ApplicationScoped
class Gathering {
    @Inject
    CaseFiles caseFiles;

    @Inject
    RemovalRequests requests;

    @Inject
    Deadlines deadlines;

    @Inject
    Platforms platforms;

    @Inject
    Watches watches;

    Gathered of(CaseFile file) {
        UUID id = file.id();
        List<RemovalRequest> asked = requests.ofCaseWithSteps(id);
        List<UUID> asks =
                asked.stream().map(RemovalRequest::platformId).distinct().toList();
        return Gathered.of(
                file,
                caseFiles.items(id),
                new Gathered.Asked(asked, deadlines.ofCase(id), requests.receiptsOfCase(id), watches.ofCase(id)),
                caseFiles.say(id),
                asks.isEmpty() ? List.of() : platforms.list("id in ?1", asks));
    }
}
