package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
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
        String where = WebAddress.parse(typed).map(WebAddress::normal).orElse(typed);
        return platform.reportMail()
                .map(to -> new Letter(
                        to,
                        "Request to remove an intimate image shared without consent, " + request.id(),
                        text(platform, request, where),
                        Xarf.report(request.id(), organisation, new Xarf.Found(where, item.made(), now))));
    }

    private String text(Platform platform, RemovalRequest request, String where) {
        return """
                To %s

                We act for a person who appears, or is made to appear, in an intimate image that was published
                without their consent. They authorised us to sign for them. We state in good faith that they did not
                consent, and that what we say here is true to the best of our knowledge.

                Please remove what is at this address, and known identical copies of it:

                %s

                Request: %s
                Please answer to %s and name the request. No image is enclosed.

                Signed for the person: %s
                """.formatted(platform.name(), where, request.id(), organisation.mail(), organisation.name());
    }
}
