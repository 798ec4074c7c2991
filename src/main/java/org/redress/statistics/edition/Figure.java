package org.redress.statistics.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.statistics.Counts;
import org.redress.statistics.Line;
import org.redress.statistics.Quarter;
import org.redress.statistics.Took;

/** One cell that is shown: a platform under a rule, or all that are shown under it. */
@Entity
@Table(name = "transparency_figure")
public class Figure {
    private static final int PERCENT = 100;

    @Id
    private UUID id;

    private String quarter;
    private String ruleId;
    private @Nullable UUID platformId;
    private int due;
    private int onTime;
    private int late;
    private @Nullable Integer removedHalf;
    private @Nullable Integer removedNinety;
    private @Nullable Integer goneHalf;
    private @Nullable Integer goneNinety;

    @SuppressWarnings("NullAway.Init")
    protected Figure() {}

    Figure(Quarter quarter, String ruleId, @Nullable UUID platformId, Line line) {
        Counts counts = line.counts();
        this.id = UUID.randomUUID();
        this.quarter = quarter.toString();
        this.ruleId = ruleId;
        this.platformId = platformId;
        this.due = counts.due();
        this.onTime = counts.onTime();
        this.late = counts.late();
        this.removedHalf = line.removal().half();
        this.removedNinety = line.removal().ninety();
        this.goneHalf = line.check().half();
        this.goneNinety = line.check().ninety();
    }

    public String ruleId() {
        return ruleId;
    }

    /** Empty: all that are shown under the rule. */
    public Optional<UUID> platformId() {
        return Optional.ofNullable(platformId);
    }

    /** Whose limit has passed and that were not withdrawn. */
    public int due() {
        return due;
    }

    public int onTime() {
        return onTime;
    }

    public int late() {
        return late;
    }

    /** Refused within the limit: an answer, and never on time. */
    public int refused() {
        return due - onTime - late;
    }

    /** Of those due, in whole percent, rounded down. */
    public int percentOnTime() {
        return (int) ((long) PERCENT * onTime / due);
    }

    /** From the start of the clock to the removal. */
    public Took removal() {
        return new Took(removedHalf, removedNinety);
    }

    /** From the start of the clock to our own check. */
    public Took check() {
        return new Took(goneHalf, goneNinety);
    }
}
