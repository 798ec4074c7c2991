package org.redress.fingerprint.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.redress.cases.Capacity;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.Consent;
import org.redress.fingerprint.Fingerprint;
import org.redress.fingerprint.FingerprintStatus;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;

/**
 * Which fingerprint may go to which platform. The person agrees once a fingerprint that platforms watch for it; what they
 * say against one platform holds against it here too. Of somebody under 18 nothing is here: such a case is sealed.
 */
@ApplicationScoped
class Visibility {
    private final CaseFiles caseFiles;
    private final Platforms platforms;

    Visibility(CaseFiles caseFiles, Platforms platforms) {
        this.caseFiles = caseFiles;
        this.platforms = platforms;
    }

    /** {@return whether it may be published now: nothing at all stands against it} */
    boolean mayBegin(Fingerprint fingerprint, UUID platformId) {
        CaseFile file = caseFiles.get(fingerprint.caseId());
        return fingerprint.status() == FingerprintStatus.HELD
                && caseFiles
                        .whyNotAsk(file, fingerprint.itemId(), fingerprint.itemId())
                        .isEmpty()
                && against(file, platformId)
                        .filter(no -> !no.given() || no.onHold())
                        .isEmpty()
                && platforms
                        .findByIdOptional(platformId)
                        .filter(platform -> platform.retiredAt().isEmpty() && isTold(platform, file))
                        .isPresent();
    }

    /** Real platforms hear of real fingerprints, and a sandbox of those that were generated for it. */
    /** Whether it is a sandbox's case, which only sandboxes are told of. */
    boolean isGenerated(UUID caseId) {
        return caseFiles.get(caseId).status() == CaseStatus.SANDBOX;
    }

    private boolean isTold(Platform platform, CaseFile file) {
        boolean generated = isGenerated(file.id());
        return platform.sandboxOf().isPresent() == generated
                && (!generated || caseFiles.consented(file.id(), platform.id()));
    }

    /** {@return whether it may stay: nobody took anything back, and nobody found that it is not ours} */
    boolean mayStay(Fingerprint fingerprint, UUID platformId) {
        CaseFile file = caseFiles.get(fingerprint.caseId());
        return fingerprint.status() == FingerprintStatus.HELD
                && stands(file)
                && caseFiles.consented(file.id(), fingerprint.itemId())
                && against(file, platformId).filter(no -> !no.given()).isEmpty();
    }

    private Optional<Consent> against(CaseFile file, UUID platformId) {
        return caseFiles.consent(file.id(), platformId);
    }

    /** A case that is judged again, or closed with nothing left to do, goes on protecting the person. */
    private static boolean stands(CaseFile file) {
        boolean unchecked =
                file.capacity() == Capacity.ACTING && file.authorityChecked().isEmpty();
        return !unchecked
                && (file.status() == CaseStatus.ACCEPTED
                        || file.status() == CaseStatus.SANDBOX
                        || file.status() == CaseStatus.REPORTED
                        || file.ending().wasAccepted());
    }
}
