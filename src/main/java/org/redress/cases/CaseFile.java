package org.redress.cases;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;

/** Everything one person reported. Personal words are not here but sealed in {@link PersonalDetail}. */
@Entity
@DynamicUpdate // with its unique columns in it, an update would hold the row against all that only point to it
public class CaseFile {
    @Id
    private UUID id;

    private String reference;
    private byte[] codeHash;
    private byte[] codeSalt;
    private UUID submission;
    private Instant reportedAt;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable Suspicion heldBecause;

    private boolean onHold;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private @Nullable String authorityChecked;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] countries;

    private String language;
    private @Nullable UUID assignee;

    @Embedded
    private @Nullable Ending ending;

    @OptimisticLock(excluded = true) // that the person looked is no change which staff have to know of
    private @Nullable Instant lastOpenedAt;

    private boolean codeShownAgain;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CaseFile() {}

    CaseFile(UUID id, UUID submission, Reference reference, CodeHash code, Report report, Instant now) {
        this.id = id;
        this.submission = submission;
        this.reference = reference.text();
        this.codeHash = code.hash();
        this.codeSalt = code.salt();
        this.reportedAt = now;
        this.status = CaseStatus.REPORTED;
        this.onHold = report.hold();
        this.capacity = report.capacity();
        this.countries = new TreeSet<>(report.countries()).toArray(String[]::new);
        this.language = report.language();
    }

    /** Before it is kept: staff look at it first. */
    void holdBack(Suspicion suspicion) {
        status = CaseStatus.HELD;
        heldBecause = suspicion;
    }

    /** @throws NotPossibleNow when it is not held */
    void letIn() {
        if (status != CaseStatus.HELD) {
            throw new NotPossibleNow("already-there", "This case is not held any more.");
        }
        status = CaseStatus.REPORTED;
    }

    /** @param verdict accepted, or not ours; of the sandbox, before it is kept */
    void judge(CaseStatus verdict) {
        status = status.judged(verdict);
    }

    /** A platform's answer casts doubt on the report: it is judged again. */
    void judgeAgain() {
        if (status == CaseStatus.ACCEPTED) {
            status = CaseStatus.REPORTED;
        }
    }

    /** @throws NotPossibleNow when it was never judged, or is closed already */
    void close(Instant now) {
        status = ending().close(status, now);
    }

    /** {@return whether it was closed, and is now what it was before} */
    boolean reopen() {
        boolean closed = status == CaseStatus.CLOSED;
        status = closed ? ending().reopen() : status;
        return closed;
    }

    void recordAuthority(String howChecked) {
        if (capacity != Capacity.ACTING) {
            throw new NotPossibleNow(
                    "not-acting", "This person reports for themselves: there is no authority to check.");
        }
        authorityChecked = howChecked;
    }

    /** {@return what had been recorded} */
    String strikeOutAuthority() {
        String basis = authorityChecked().orElse("");
        authorityChecked = null;
        return basis;
    }

    void hold() {
        onHold = true;
    }

    void release() {
        onHold = false;
    }

    /** Perhaps about somebody under 18: from now on for the safeguarding role alone. */
    void seal() {
        if (status.isOutOfSight()) {
            throw new NotPossibleNow("already-there", "This case is sealed already.");
        }
        status = CaseStatus.SEALED;
        assignee = null;
    }

    /** What is left says nothing of the person: ids, times and states. */
    void erase(Instant now) {
        status = ending().erase(now);
        authorityChecked = null;
        countries = new String[0];
        codeHash = new byte[0];
    }

    void assignTo(@Nullable UUID staffId) {
        assignee = staffId;
    }

    void opened(Instant now) {
        lastOpenedAt = now;
    }

    /** {@return whether the code may be shown once more, which this call uses up} */
    boolean showCodeAgain() {
        boolean first = !codeShownAgain;
        codeShownAgain = true;
        return first;
    }

    /** The old code is dead; the new one may be shown once more on its first return. */
    void newCode(CodeHash code) {
        codeHash = code.hash();
        codeSalt = code.salt();
        codeShownAgain = false;
    }

    CodeHash code() {
        return new CodeHash(codeHash, codeSalt);
    }

    public UUID id() {
        return id;
    }

    public Reference reference() {
        return new Reference(reference);
    }

    public UUID submission() {
        return submission;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public CaseStatus status() {
        return status;
    }

    /** Why it was held when it came; stays after it was let in. */
    public Optional<Suspicion> heldBecause() {
        return Optional.ofNullable(heldBecause);
    }

    public boolean onHold() {
        return onHold;
    }

    public Capacity capacity() {
        return capacity;
    }

    public Optional<String> authorityChecked() {
        return Optional.ofNullable(authorityChecked);
    }

    /** Country links, ISO 3166-1 alpha-2. */
    public Set<String> countries() {
        return Set.of(countries);
    }

    public String language() {
        return language;
    }

    public Optional<UUID> assignee() {
        return Optional.ofNullable(assignee);
    }

    /** When it ended, if it did. Without anything in it, the database gives none. */
    public Ending ending() {
        Ending known = ending == null ? new Ending() : ending;
        ending = known;
        return known;
    }

    public Optional<Instant> lastOpenedAt() {
        return Optional.ofNullable(lastOpenedAt);
    }

    public int version() {
        return version;
    }
}
