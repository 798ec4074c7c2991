package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Declaration;
import org.redress.cases.Item;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.WebAddress;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;

/** Writes the letters to platforms. The web address is opened for the letter and kept nowhere else. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PlatformLetters {
    private final RemovalRequests requests;
    private final CaseFiles caseFiles;
    private final Cases cases;
    private final Platforms platforms;
    private final Organisation organisation;

    PlatformLetters(
            RemovalRequests requests,
            CaseFiles caseFiles,
            Cases cases,
            Platforms platforms,
            Organisation organisation) {
        this.requests = requests;
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.platforms = platforms;
        this.organisation = organisation;
    }

    /** {@return the letter about a request; empty when the platform has no mail address any more} */
    Optional<Letter> write(UUID requestId, Instant now) {
        RemovalRequest request = requests.get(requestId);
        Item item = caseFiles.item(request.itemId());
        Platform platform = platforms.findById(request.platformId());
        String typed = cases.typed(item);
        String signature = cases.ownSignature(request.caseId()).orElse(organisation.name());
        String where = WebAddress.parse(typed).map(WebAddress::normal).orElse(typed);
        return platform.reportMail()
                .map(to -> new Letter(
                        to,
                        "Request to remove an intimate image shared without consent, " + request.id(),
                        text(platform, request, where, signature),
                        Xarf.report(request.id(), organisation, new Xarf.Found(where, item.made(), now)),
                        text(platform, request, "(opened for the letter alone)", organisation.name())));
    }

    /** {@return the letter that takes a request back; it names nothing but the request} */
    Optional<Letter> withdraw(UUID requestId) {
        RemovalRequest request = requests.get(requestId);
        Platform platform = platforms.findById(request.platformId());
        String text = """
                To %s

                Request %s is withdrawn: the person no longer asks for it. Please do nothing more about it, and keep
                nothing of what we sent for it longer than the law asks of you.

                %s
                """.formatted(platform.name(), request.id(), organisation.name());
        return platform.reportMail().map(to -> new Letter(to, "Request withdrawn, " + request.id(), text, null, text));
    }

    private String text(Platform platform, RemovalRequest request, String where, String signature) {
        return """
                To %s

                Somebody told us of an intimate image of a person, real or made to look so, that is published on
                your service. Please remove what is at this address, and known identical copies of it:

                %s

                What was declared to us:
                %s

                Signed: %s
                Request: %s
                Please answer to %s and name the request. No image is enclosed.

                %s
                """.formatted(
                        platform.name(),
                        where,
                        declared(request.caseId()),
                        signature,
                        request.id(),
                        organisation.mail(),
                        organisation.name());
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
