package org.redress.delivery.connect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Declaration;
import org.redress.cases.Item;
import org.redress.cases.Made;
import org.redress.delivery.Declared;
import org.redress.delivery.Organisation;
import org.redress.platform.WebAddress;
import org.redress.platform.connector.Account;
import org.redress.platform.connector.PlatformConnectors;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.link.Linking;

/**
 * Writes the reports. The web address is opened for the report and kept nowhere else; of the person there is nothing in
 * it but what they declared.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Reports {
    private static final String WORDS = """
            %s We ask you to remove it and identical copies, and not to tell whoever uploaded it that it was reported. \
            Our reference: %s. What was declared to us:
            %s""";
    private static final String SHARED = "It is an intimate picture or video, shared without consent.";
    private static final String MADE =
            "It is an intimate picture or video, made or changed by a machine, and shared without consent.";

    private final RemovalRequests requests;
    private final CaseFiles caseFiles;
    private final Cases cases;
    private final PlatformConnectors connectors;
    private final Organisation organisation;
    private final Linking linking;
    private final String publicUrl;

    Reports(
            RemovalRequests requests,
            CaseFiles caseFiles,
            Cases cases,
            PlatformConnectors connectors,
            Organisation organisation,
            Linking linking,
            @ConfigProperty(name = "redress.public-url") String publicUrl) {
        this.requests = requests;
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.connectors = connectors;
        this.organisation = organisation;
        this.linking = linking;
        this.publicUrl = publicUrl;
    }

    /**
     * A report that can leave, or why it cannot.
     *
     * @param whyNot empty when it can
     */
    public record Ready(Optional<Account> account, Optional<Report> report, String whyNot) {
        static Ready not(String why) {
            return new Ready(Optional.empty(), Optional.empty(), why);
        }
    }

    /** {@return the report about a request} */
    public Ready write(UUID requestId, UUID deliveryId, Instant now) {
        RemovalRequest request = requests.get(requestId);
        Optional<Account> account = connectors.inUse(request.platformId());
        if (account.isEmpty()) {
            return Ready.not("its reporting service is switched off");
        }
        Set<Declaration> declared = caseFiles.declared(request.caseId());
        if (!declared.contains(Declaration.ORGANISATION_SIGNS)) {
            return Ready.not("the person signs with their own name, which such a service does not carry");
        }
        Item item = caseFiles.item(request.itemId());
        return WebAddress.parse(cases.typed(item))
                .map(address ->
                        new Ready(account, Optional.of(report(request, address, item.made(), deliveryId, now)), ""))
                .orElseGet(() -> Ready.not("it is not at a web address"));
    }

    /** {@return the account at the platform's service, used or not} */
    public Optional<Account> accountOf(UUID platformId) {
        return connectors.accountOf(platformId);
    }

    private Report report(RemovalRequest request, WebAddress address, Made made, UUID deliveryId, Instant now) {
        boolean synthetic = made == Made.SYNTHETIC;
        String words = WORDS.formatted(
                synthetic ? MADE : SHARED, request.id(), Declared.lines(caseFiles.declared(request.caseId())));
        return new Report(
                request.id(),
                address,
                synthetic,
                new Report.Signatory(organisation.name(), organisation.mail()),
                words,
                publicUrl + "/answer/" + linking.ofLetter(request.id(), deliveryId, now));
    }
}
