package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.vault.Codes;

/**
 * The way back into a case with reference and code. A wrong reference, a wrong code and a badly formed one give the
 * same answer in the same time.
 */
@ApplicationScoped
public class Doors {
    private static final byte[] NOBODYS_SALT = new byte[16];

    @Inject
    CaseFiles caseFiles;

    @Inject
    Codes codes;

    @Inject
    Throttle throttle;

    /**
     * What came of a try.
     *
     * @param caseId the case, when both were right
     * @param delay how long to wait before another try, when too many failed; zero otherwise
     * @param failedBefore how many tries at this reference failed since the last visit
     */
    public record Answer(Optional<UUID> caseId, Duration delay, int failedBefore) {}

    /**
     * Tries a reference and a code.
     *
     * @param network the address or prefix the try comes from
     */
    public Answer enter(String typedReference, String typedCode, String network, Instant now) {
        Throttle.Try wanted = new Throttle.Try(
                Reference.parse(typedReference).map(Reference::text).orElse("?"), network);
        Duration wait = throttle.delay(wanted, now);
        if (!wait.isZero() && !wait.isNegative()) {
            return new Answer(Optional.empty(), wait, 0);
        }
        Optional<UUID> caseId = check(typedReference, typedCode);
        if (caseId.isEmpty()) {
            throttle.failed(wanted, now);
            return new Answer(Optional.empty(), Duration.ZERO, 0);
        }
        return new Answer(caseId, Duration.ZERO, throttle.succeeded(wanted, now));
    }

    /** Always one slow hash, whether the reference exists or not. */
    private Optional<UUID> check(String typedReference, String typedCode) {
        Optional<CaseFile> found = Reference.parse(typedReference).flatMap(caseFiles::byReference);
        String digits = AccessCode.parse(typedCode).map(AccessCode::digits).orElse("-");
        byte[] hash = codes.slowHash(digits, found.map(CaseFile::codeSalt).orElse(NOBODYS_SALT));
        return found.filter(file -> file.opensWith(hash))
                .filter(file -> file.status() != CaseStatus.SEALED && file.status() != CaseStatus.ERASED)
                .map(CaseFile::id);
    }
}
