package org.redress.statistics.edition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.redress.statistics.Quarter;

/** The public's figures of one quarter: made once, never changed. */
@Entity
@Table(name = "transparency_edition")
public class Edition {
    @Id
    private String quarter;

    private Instant madeAt;
    private int fewest;

    @SuppressWarnings("NullAway.Init")
    protected Edition() {}

    Edition(Quarter quarter, int fewest, Instant now) {
        this.quarter = quarter.toString();
        this.fewest = fewest;
        this.madeAt = now;
    }

    public Quarter quarter() {
        return Quarter.parse(quarter).orElseThrow();
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** A cell of fewer is not shown. */
    public int fewest() {
        return fewest;
    }
}
