package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Declaration;
import org.redress.cases.Item;
import org.redress.delivery.text.LetterKind;
import org.redress.delivery.text.LetterText;
import org.redress.delivery.text.LetterTexts;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.WebAddress;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;

/** Writes the letters to platforms. The web address is opened for the letter and kept nowhere else. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PlatformLetters {
    /** Platforms are written to in English. */
    private static final String ENGLISH = "en";

    private final RemovalRequests requests;
    private final CaseFiles caseFiles;
    private final Cases cases;
    private final Platforms platforms;
    private final Organisation organisation;
    private final LetterTexts texts;

    PlatformLetters(
            RemovalRequests requests,
            CaseFiles caseFiles,
            Cases cases,
            Platforms platforms,
            Organisation organisation,
            LetterTexts texts) {
        this.requests = requests;
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.platforms = platforms;
        this.organisation = organisation;
        this.texts = texts;
    }

    /** {@return the letter about a request; empty when the platform has no mail address any more} */
    Optional<Letter> write(UUID requestId, Instant now) {
        RemovalRequest request = requests.get(requestId);
        Item item = caseFiles.item(request.itemId());
        Platform platform = platforms.findById(request.platformId());
        String typed = cases.typed(item);
        String signature = cases.ownSignature(request.caseId()).orElse(organisation.name());
        String where = WebAddress.parse(typed).map(WebAddress::normal).orElse(typed);
        return platform.reportMail().map(to -> {
            LetterText sent = text(platform, request, where, signature);
            LetterText kept = text(platform, request, "(opened for the letter alone)", organisation.name());
            String report = Xarf.report(request.id(), organisation, new Xarf.Found(where, item.made(), now));
            return new Letter(to, sent.subject(), sent.text(), report, kept.text());
        });
    }

    /** {@return the letter that takes a request back; it names nothing but the request} */
    Optional<Letter> withdraw(UUID requestId) {
        RemovalRequest request = requests.get(requestId);
        Platform platform = platforms.findById(request.platformId());
        LetterText letter =
                texts.current(LetterKind.PLATFORM_WITHDRAWAL, ENGLISH).filled(common(platform, request));
        return platform.reportMail().map(to -> new Letter(to, letter.subject(), letter.text(), null, letter.text()));
    }

    private LetterText text(Platform platform, RemovalRequest request, String where, String signature) {
        Map<String, String> values = new HashMap<>(common(platform, request));
        values.put("address", where);
        values.put("signature", signature);
        values.put("declared", declared(request.caseId()));
        return texts.current(LetterKind.PLATFORM_REQUEST, ENGLISH).filled(values);
    }

    private Map<String, String> common(Platform platform, RemovalRequest request) {
        return Map.of(
                "platform", platform.name(),
                "request", request.id().toString(),
                "mail", organisation.mail(),
                "organisation", organisation.name());
    }

    /** Only what the person really declared, in the order of the declarations. */
    private String declared(UUID caseId) {
        return caseFiles.declared(caseId).stream()
                .map(PlatformLetters::words)
                .map(words -> "- " + words)
                .collect(Collectors.joining("\n"));
    }

    private static String words(Declaration declaration) {
        return switch (declaration) {
            case INTIMATE -> "The picture or video is intimate.";
            case SUBJECT_OR_AGENT -> "It was reported by the person shown, or by somebody who acts for them.";
            case NO_CONSENT -> "The person shown did not agree to its being made or shared.";
            case GOOD_FAITH -> "The report is made in good faith.";
            case TRUE -> "What it says is true and complete to the best of their knowledge.";
            case ORGANISATION_SIGNS -> "They authorised us to sign for them and to be your contact.";
            case OWN_SIGNATURE -> "They sign with their own name.";
        };
    }
}
