package org.redress.platform.commitment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that a platform or the maker of an AI tool promised, or owes. */
@Entity
public class Commitment {
    @Id
    private UUID id;

    private String code;

    @Enumerated(EnumType.STRING)
    private RespondentType respondentKind;

    private String respondent;
    private @Nullable UUID platformId;
    private @Nullable UUID generatorId;
    private String promise;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private boolean coversImages;
    private String scope;
    private @Nullable LocalDate madeOn;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable LocalDate effectiveUntil;

    @Enumerated(EnumType.STRING)
    private Metric metric;

    private @Nullable String metricRule;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] sources;

    private @Nullable LocalDate reviewOn;

    @Enumerated(EnumType.STRING)
    private CommitmentVerdict verdict;

    private String verdictReason;
    private @Nullable Instant reviewedAt;
    private int heldItems;
    private int heldConsistent;
    private @Nullable Instant heldAt;
    private @Nullable Instant retiredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Commitment() {}

    public Commitment(UUID id, String code, Facts facts) {
        this.id = id;
        this.code = code;
        this.verdict = CommitmentVerdict.OPEN;
        this.verdictReason = "";
        change(facts);
    }

    /**
     * All that an admin may change.
     *
     * @param scope what it covers and what not, in words
     * @param coversImages whether it covers intimate images at all
     * @param reviewOn the day from which it is to be reviewed; null for never
     */
    public record Facts(
            Who who,
            String promise,
            Standing standing,
            boolean coversImages,
            String scope,
            Dates dates,
            Measure measure,
            List<SourceLine> sources) {}

    /** Who committed itself, as the directory knows it. */
    public record Who(
            RespondentType type,
            String name,
            @Nullable UUID platformId,
            @Nullable UUID generatorId) {}

    /** Days in UTC; the last day is the first one on which it no longer holds. */
    public record Dates(
            @Nullable LocalDate made,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn) {}

    /** @param rule whose clocks count; null for other metrics */
    public record Measure(Metric metric, @Nullable String rule) {}

    /** Somebody looked again. */
    @SuppressWarnings("NullAway.Init")
    public final void change(Facts facts) {
        respondentKind = facts.who().type();
        respondent = facts.who().name();
        platformId = facts.who().platformId();
        generatorId = facts.who().generatorId();
        promise = facts.promise();
        standing = facts.standing();
        coversImages = facts.coversImages();
        scope = facts.scope();
        madeOn = facts.dates().made();
        effectiveFrom = facts.dates().from();
        effectiveUntil = facts.dates().until();
        reviewOn = facts.dates().reviewOn();
        metric = facts.measure().metric();
        metricRule = facts.measure().rule();
        sources = facts.sources().stream().map(SourceLine::text).toArray(String[]::new);
    }

    /** It is shown nowhere but at the desk any more, or is again. */
    public void use(boolean used, Instant now) {
        retiredAt = used ? null : Optional.ofNullable(retiredAt).orElse(now);
    }

    /** It was counted anew. */
    public void hold(Held held) {
        heldItems = held.items();
        heldConsistent = held.consistent();
        heldAt = held.at();
    }

    /** Two people reviewed it. @param next the day of the next review; null for none */
    public void reviewed(CommitmentVerdict found, String reason, @Nullable LocalDate next, Instant now) {
        verdict = found;
        verdictReason = reason;
        reviewedAt = now;
        reviewOn = next;
    }

    public UUID id() {
        return id;
    }

    /** Such as {@code X-TIDA}; never changes. */
    public String code() {
        return code;
    }

    public Who who() {
        return new Who(respondentKind, respondent, platformId, generatorId);
    }

    public String promise() {
        return promise;
    }

    public Standing standing() {
        return standing;
    }

    public boolean coversImages() {
        return coversImages;
    }

    public String scope() {
        return scope;
    }

    public Dates dates() {
        return new Dates(madeOn, effectiveFrom, effectiveUntil, reviewOn);
    }

    public Measure measure() {
        return new Measure(metric, metricRule);
    }

    public List<SourceLine> sources() {
        return Arrays.stream(sources)
                .flatMap(line -> SourceLine.parse(line).stream())
                .toList();
    }

    public CommitmentVerdict verdict() {
        return verdict;
    }

    /** Empty while nobody reviewed it. */
    public String verdictReason() {
        return verdictReason;
    }

    public Optional<Instant> reviewedAt() {
        return Optional.ofNullable(reviewedAt);
    }

    /** Empty for what is not measured, or was not counted yet. */
    public Optional<Held> held() {
        return Optional.ofNullable(heldAt).map(at -> new Held(heldItems, heldConsistent, at));
    }

    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }
}
