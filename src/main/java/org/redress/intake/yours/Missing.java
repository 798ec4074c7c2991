package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.cases.CaseFiles;
import org.redress.cases.Declaration;

/** What the person can complete in one step: declarations that they did not make. */
@ApplicationScoped
public class Missing {
    private static final List<Declaration> WANTED = List.of(
            Declaration.INTIMATE,
            Declaration.SUBJECT_OR_AGENT,
            Declaration.NO_CONSENT,
            Declaration.GOOD_FAITH,
            Declaration.TRUE);

    @Inject
    CaseFiles caseFiles;

    public List<Declaration> declarations(UUID caseId) {
        Set<Declaration> declared = caseFiles.declared(caseId);
        boolean signed =
                declared.contains(Declaration.ORGANISATION_SIGNS) || declared.contains(Declaration.OWN_SIGNATURE);
        Stream<Declaration> signature = signed ? Stream.of() : Stream.of(Declaration.ORGANISATION_SIGNS);
        return Stream.concat(WANTED.stream().filter(each -> !declared.contains(each)), signature)
                .toList();
    }
}
