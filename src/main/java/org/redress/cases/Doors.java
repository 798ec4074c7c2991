package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
    Drafts drafts;

    @Inject
    Helpers helpers;

    @Inject
    CodeHashes hashes;

    @Inject
    Throttle throttle;

    /**
     * What came of a try.
     *
     * @param opened what it is, when both were right
     * @param delay how long to wait before another try, when too many failed; zero otherwise
     * @param failedBefore how many tries at this reference failed since the last visit
     */
    public record Answer(Optional<Opened> opened, Duration delay, int failedBefore) {}

    /** What reference and code open. */
    public record Opened(What what, UUID id) {}

    /** The kinds of what can be opened. */
    public enum What {
        CASE,
        /** A case that was sealed because somebody may be under 18: there is better help for it. */
        SEALED,
        /** What was saved before it was sent. */
        DRAFT,
        /** A case, to be read by a helper; the id is the helper's. */
        HELPER
    }

    /** One door, whose code is not tried yet. */
    private record Door(Opened behind, CodeHash code) {}

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
        Optional<Opened> opened = check(typedReference, typedCode, now);
        if (opened.isEmpty()) {
            throttle.failed(wanted, now);
            return new Answer(Optional.empty(), Duration.ZERO, 0);
        }
        return new Answer(opened, Duration.ZERO, throttle.succeeded(wanted, now));
    }

    /** Forgets failed tries whose window is over. */
    public void forgetTries(Instant now) {
        throttle.forget(now);
    }

    /** Always the same queries and one slow hash, whether the reference exists or not. */
    private Optional<Opened> check(String typedReference, String typedCode, Instant now) {
        Optional<Reference> reference = Reference.parse(typedReference);
        Optional<Door> ofCase = reference
                .flatMap(caseFiles::byReference)
                .filter(file -> file.status() != CaseStatus.ERASED && file.status() != CaseStatus.SANDBOX)
                .map(file -> new Door(new Opened(what(file), file.id()), file.code()));
        Optional<Door> ofDraft = reference
                .flatMap(each -> drafts.byReference(each, now))
                .flatMap(draft -> draft.code().map(code -> new Door(new Opened(What.DRAFT, draft.id()), code)));
        Optional<Door> ofHelper = reference
                .flatMap(helpers::byReference)
                .map(helper -> new Door(new Opened(What.HELPER, helper.id()), helper.code()));
        Optional<Door> door = ofCase.or(() -> ofDraft).or(() -> ofHelper);
        byte[] hash = hashes.of(typedCode, door.map(each -> each.code().salt()).orElse(NOBODYS_SALT));
        return door.filter(each -> each.code().is(hash)).map(Door::behind);
    }

    private static What what(CaseFile file) {
        return file.status() == CaseStatus.SEALED ? What.SEALED : What.CASE;
    }
}
