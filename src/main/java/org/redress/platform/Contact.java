package org.redress.platform;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Confidence;

/** Where a platform takes reports, and when somebody last checked that. */
@Embeddable
public class Contact {
    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String reportUrl;
    private @Nullable String reportMail;
    private String note;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    private LocalDate checkedOn;

    /** Reached by a form when there is one, else by mail, else only inside the app. */
    public Contact(@Nullable String reportUrl, @Nullable String reportMail, Checked checked) {
        this.channel = withoutApi(reportUrl, reportMail);
        this.reportUrl = reportUrl;
        this.reportMail = reportMail;
        this.note = checked.note();
        this.confidence = checked.confidence();
        this.checkedOn = checked.on();
    }

    /** Reached as {@code channel} says, whatever else it has. */
    public Contact(Channel channel, @Nullable String reportUrl, @Nullable String reportMail, Checked checked) {
        this(reportUrl, reportMail, checked);
        this.channel = channel;
    }

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    /** What somebody found when looking. */
    public record Checked(LocalDate on, Confidence confidence, String note) {}

    public Channel channel() {
        return channel;
    }

    /** {@return the best way besides the API, for when that fails} */
    public Channel fallback() {
        return withoutApi(reportUrl, reportMail);
    }

    public Optional<String> reportUrl() {
        return Optional.ofNullable(reportUrl);
    }

    public Optional<String> reportMail() {
        return Optional.ofNullable(reportMail);
    }

    public String note() {
        return note;
    }

    public Confidence confidence() {
        return confidence;
    }

    public LocalDate checkedOn() {
        return checkedOn;
    }

    Contact over(Channel other) {
        return new Contact(other, reportUrl, reportMail, new Checked(checkedOn, confidence, note));
    }

    private static Channel withoutApi(@Nullable String reportUrl, @Nullable String reportMail) {
        if (reportUrl != null) {
            return Channel.FORM;
        }
        return reportMail != null ? Channel.EMAIL : Channel.NONE;
    }
}
