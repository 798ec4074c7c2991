package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Declaration;
import org.redress.cases.Item;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.web.Languages;
import org.redress.web.Texts;

/** What the person can complete in one step: declarations not made, and recipients not agreed to. */
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

    @Inject
    Cases cases;

    @Inject
    Platforms platforms;

    @Inject
    Languages languages;

    public List<Declaration> declarations(UUID caseId) {
        Set<Declaration> declared = caseFiles.declared(caseId);
        boolean signed =
                declared.contains(Declaration.ORGANISATION_SIGNS) || declared.contains(Declaration.OWN_SIGNATURE);
        Stream<Declaration> signature = signed ? Stream.of() : Stream.of(Declaration.ORGANISATION_SIGNS);
        return Stream.concat(WANTED.stream().filter(each -> !declared.contains(each)), signature)
                .toList();
    }

    public List<CaseView.Recipient> consents(UUID caseId) {
        Map<UUID, String> names = new LinkedHashMap<>();
        for (Item item : caseFiles.items(caseId)) {
            if (!caseFiles.consented(caseId, item.recipient())) {
                names.putIfAbsent(item.recipient(), name(item));
            }
        }
        return names.entrySet().stream()
                .map(each -> new CaseView.Recipient(each.getKey().toString(), each.getValue()))
                .toList();
    }

    private String name(Item item) {
        return item.platformId()
                .flatMap(platforms::findByIdOptional)
                .map(Platform::name)
                .orElseGet(() -> Texts.text(languages.tag(), "yours_whoever", item.position()));
    }
}
