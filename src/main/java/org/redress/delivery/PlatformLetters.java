package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Item;
import org.redress.delivery.text.LetterKind;
import org.redress.delivery.text.LetterText;
import org.redress.delivery.text.LetterTexts;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.WebAddress;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.link.Linking;

/** Writes the letters to platforms. The web address is opened for the letter and kept nowhere else. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PlatformLetters {
    /** Platforms are written to in English. */
    private static final String ENGLISH = "en";

    private static final String HIDDEN = "(in the letter alone)";
    private static final String LINK = "\nYou can answer here, without an account:\n{link}\n";

    private final RemovalRequests requests;
    private final CaseFiles caseFiles;
    private final Cases cases;
    private final Platforms platforms;
    private final Organisation organisation;
    private final LetterTexts texts;
    private final Linking linking;
    private final String publicUrl;
    /** Where no letter leaves, staff find its link on the desk. */
    private final boolean showOnly;

    PlatformLetters(
            RemovalRequests requests,
            CaseFiles caseFiles,
            Cases cases,
            Platforms platforms,
            Organisation organisation,
            LetterTexts texts,
            Linking linking,
            @ConfigProperty(name = "redress.public-url") String publicUrl,
            @ConfigProperty(name = "redress.delivery.mode", defaultValue = "send") String mode) {
        this.requests = requests;
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.platforms = platforms;
        this.organisation = organisation;
        this.texts = texts;
        this.linking = linking;
        this.publicUrl = publicUrl;
        this.showOnly = mode.equals("show");
    }

    /** {@return the letter about a request, with its link; empty when the platform has no mail address any more} */
    Optional<Letter> write(UUID requestId, UUID deliveryId, Instant now) {
        return write(requestId, publicUrl + "/answer/" + linking.ofLetter(requestId, deliveryId, now), now);
    }

    /** {@return the same as it would leave now, for staff: its link is made when it leaves} */
    Optional<Letter> preview(UUID requestId, Instant now) {
        return write(requestId, "(the link is made when the letter leaves)", now);
    }

    private Optional<Letter> write(UUID requestId, String link, Instant now) {
        RemovalRequest request = requests.get(requestId);
        Item item = caseFiles.item(request.itemId());
        Platform platform = platforms.findById(request.platformId());
        String typed = cases.typed(item);
        String signature = cases.ownSignature(request.caseId()).orElse(organisation.name());
        String where = WebAddress.parse(typed).map(WebAddress::normal).orElse(typed);
        return platform.reportMail().map(to -> {
            LetterText sent = text(platform, request, Map.of("address", where, "signature", signature, "link", link));
            LetterText kept = text(
                    platform,
                    request,
                    Map.of("address", HIDDEN, "signature", organisation.name(), "link", showOnly ? link : HIDDEN));
            String report = Xarf.report(request.id(), organisation, new Xarf.Found(where, item.made(), link, now));
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

    /** A text that was written here before there were links gets its link at the end. */
    private LetterText text(Platform platform, RemovalRequest request, Map<String, String> own) {
        Map<String, String> values = new HashMap<>(common(platform, request));
        values.putAll(own);
        values.put("declared", Declared.lines(caseFiles.declared(request.caseId())));
        LetterText letter = texts.current(LetterKind.PLATFORM_REQUEST, ENGLISH);
        return (letter.text().contains("{link}") ? letter : new LetterText(letter.subject(), letter.text() + LINK))
                .filled(values);
    }

    private Map<String, String> common(Platform platform, RemovalRequest request) {
        return Map.of(
                "platform", platform.name(),
                "request", request.id().toString(),
                "mail", organisation.mail(),
                "organisation", organisation.name());
    }
}
