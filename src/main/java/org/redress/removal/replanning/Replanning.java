package org.redress.removal.replanning;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.redress.policy.RuleVersion;
import org.redress.policy.calendar.Binding;
import org.redress.policy.calendar.CalendarVersion;

/** One action that moves running clocks to one version of their rule: who asked, why, what was foreseen, what was done. */
@Entity
public class Replanning {
    @Id
    private UUID id;

    private String ruleId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private Integer[] fromVersions;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_version_id")
    private RuleVersion to;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_calendar_version_id")
    private @Nullable CalendarVersion toCalendar;

    private UUID askedBy;
    private Instant askedAt;
    private String reason;
    private String token;

    @Embedded
    @EmbeddedColumnNaming("foreseen_%s")
    private Tally foreseen;

    @Embedded
    @EmbeddedColumnNaming("done_%s")
    private Tally done;

    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Replanning() {}

    Replanning(Foreseen foreseen, UUID askedBy, String reason, Instant now) {
        this.id = UUID.randomUUID();
        this.ruleId = foreseen.to().rule().rule().id();
        this.fromVersions = foreseen.from().toArray(Integer[]::new);
        this.to = foreseen.to().rule();
        this.toCalendar = foreseen.to().calendar();
        this.askedBy = askedBy;
        this.askedAt = now;
        this.reason = reason;
        this.token = foreseen.token();
        this.foreseen = foreseen.tally();
        this.done = new Tally();
    }

    void finished(int missed, int stopped, Instant now) {
        done.left(missed, stopped);
        finishedAt = now.isBefore(askedAt) ? askedAt : now;
    }

    public UUID id() {
        return id;
    }

    public String ruleId() {
        return ruleId;
    }

    /** {@return the numbers of the versions that clocks are moved from} */
    public List<Integer> from() {
        return Arrays.stream(fromVersions).sorted().toList();
    }

    public RuleVersion to() {
        return to;
    }

    /** {@return what clocks are bound by once they are moved} */
    public Binding binding() {
        return new Binding(to, toCalendar);
    }

    /** {@return the member of staff} */
    public UUID askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String reason() {
        return reason;
    }

    String token() {
        return token;
    }

    /** {@return what the preview said} */
    public Tally foreseen() {
        return foreseen;
    }

    /** {@return what happened so far; what stayed is counted at the end} */
    public Tally done() {
        return done;
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
