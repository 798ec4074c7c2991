package org.redress.policy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a rule is written, when somebody last looked, and how sure we are. */
@Embeddable
public class Source {
    private String basis;
    private @Nullable String sourceUrl;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    private LocalDate reviewedOn;

    Source(String basis, @Nullable String sourceUrl, Confidence confidence, LocalDate reviewedOn) {
        this.basis = basis;
        this.sourceUrl = sourceUrl;
        this.confidence = confidence;
        this.reviewedOn = reviewedOn;
    }

    @SuppressWarnings("NullAway.Init")
    protected Source() {}

    /** {@return act and section, or what else the duty rests on} */
    public String basis() {
        return basis;
    }

    public Optional<String> url() {
        return Optional.ofNullable(sourceUrl);
    }

    public Confidence confidence() {
        return confidence;
    }

    public LocalDate reviewedOn() {
        return reviewedOn;
    }
}
