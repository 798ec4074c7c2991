package org.redress.removal.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.audit.Trail;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Conversation;
import org.redress.cases.Detail;
import org.redress.cases.sharing.Receiver;
import org.redress.cases.sharing.Receivers;
import org.redress.cases.sharing.SharingConsents;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;

/** Puts the copy together. */
@ApplicationScoped
public class Copies {
    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Inject
    Conversation conversation;

    @Inject
    Platforms platforms;

    @Inject
    CopiedThings things;

    @Inject
    SharingConsents shared;

    @Inject
    Receivers receivers;

    @Inject
    Trail trail;

    @Transactional
    public Copy of(UUID caseId, Instant now) {
        CaseFile file = caseFiles.get(caseId);
        return new Copy(
                now,
                file.reference().shown(),
                file.status().name(),
                file.reportedAt(),
                file.lastOpenedAt().orElse(null),
                file.capacity().name(),
                file.onHold(),
                new TreeSet<>(file.countries()),
                file.language(),
                told(caseId),
                declared(caseId),
                asked(caseId),
                things.of(caseId),
                said(caseId),
                trail.of(caseId).stream()
                        .map(entry ->
                                new Copy.Recorded(entry.at(), entry.by().kind().name(), entry.action()))
                        .toList());
    }

    private Map<String, String> told(UUID caseId) {
        Map<String, String> told = new TreeMap<>();
        cases.details(caseId).forEach((field, words) -> {
            if (field != Detail.CODE_WORD) {
                told.put(field.name(), words);
            }
        });
        return told;
    }

    private List<Copy.Declared> declared(UUID caseId) {
        return caseFiles.declarations(caseId).stream()
                .map(made -> new Copy.Declared(made.kind().name(), made.declaredAt(), made.wording()))
                .toList();
    }

    private List<Copy.Asked> asked(UUID caseId) {
        Stream<Copy.Asked> asked = caseFiles.consents(caseId).stream()
                .map(consent -> new Copy.Asked(
                        platforms
                                .findByIdOptional(consent.recipient())
                                .map(Platform::name)
                                .orElse(""),
                        consent.givenAt().orElse(null),
                        consent.withdrawnAt().orElse(null),
                        consent.onHold()));
        Stream<Copy.Asked> told = shared.ofCase(caseId).stream()
                .map(consent -> new Copy.Asked(
                        receivers.of(consent.receiver()).map(Receiver::name).orElse(""),
                        consent.givenAt(),
                        consent.withdrawnAt().orElse(null),
                        false));
        return Stream.concat(asked, told).toList();
    }

    private List<Copy.Said> said(UUID caseId) {
        return conversation.messages(caseId).stream()
                .map(message -> new Copy.Said(message.sentAt(), message.sender().name(), conversation.words(message)))
                .toList();
    }
}
