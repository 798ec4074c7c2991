package org.redress.policy.regulator;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.redress.policy.Confidence;

/** Where a fact is written, when somebody last looked, and how sure we are. */
@Embeddable
public class Looked {
    private String source;
    private LocalDate checkedOn;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    public Looked(String source, LocalDate checkedOn, Confidence confidence) {
        this.source = source;
        this.checkedOn = checkedOn;
        this.confidence = confidence;
    }

    @SuppressWarnings("NullAway.Init")
    protected Looked() {}

    /** An address, or the words in which somebody can find it again. */
    public String source() {
        return source;
    }

    public LocalDate checkedOn() {
        return checkedOn;
    }

    public Confidence confidence() {
        return confidence;
    }
}
