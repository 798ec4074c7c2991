package org.redress.intake.yours;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseStatus;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.web.Moments;
import org.redress.web.Texts;

/** Where something stands, in the words that were promised for each state. */
final class StateWords {
    private final String language;

    StateWords(String language) {
        this.language = language;
    }

    String language() {
        return language;
    }

    String of(CaseFile file) {
        if (file.onHold()) {
            return text("state_case_hold");
        }
        return switch (file.status()) {
            case HELD, REPORTED -> text("state_case_reported");
            case ACCEPTED -> text("state_case_accepted");
            case NOT_OURS -> text("state_case_not_ours");
            case CLOSED, SEALED, ERASED, SANDBOX -> text("state_case_closed");
        };
    }

    /** Nobody is known yet who could remove it. */
    Line.State unknown(CaseFile file) {
        boolean stopped = file.status() == CaseStatus.CLOSED || file.status() == CaseStatus.NOT_OURS;
        return new Line.State(stopped ? text("state_closed") : text("state_unknown"), "grey");
    }

    /**
     * What a state depends on besides the request itself.
     *
     * @param consented whether the person agreed that this platform is asked
     * @param held whether they asked to wait with this platform
     * @param awaited whether they have yet to say so, since a caseworker found the platform
     * @param late whether some clock of it is past due now
     * @param due when the first law runs out
     */
    record Standing(
            String platform, boolean consented, boolean held, boolean awaited, boolean late, Optional<Instant> due) {}

    Line.State of(RemovalRequest request, CaseFile file, Standing standing) {
        String platform = standing.platform();
        if (standing.late()) {
            return new Line.State(text("state_late", platform), "orange");
        }
        return switch (request.status()) {
            case PREPARED -> prepared(file, standing);
            case SENT -> {
                String sent =
                        request.sentAt().map(at -> Moments.inUtc(at, language)).orElse("");
                yield new Line.State(text("state_sent", platform, sent), "blue");
            }
            case RECEIVED -> new Line.State(received(standing), "blue");
            case IN_REVIEW -> new Line.State(text("state_in_review", platform), "blue");
            case QUERIED -> new Line.State(text("state_queried", platform), "yellow");
            case REMOVED -> new Line.State(text("state_removed", platform), "turquoise");
            case GONE -> new Line.State(text("state_gone"), "green");
            case REFUSED -> new Line.State(text("state_refused", platform, ground(request.refusalGround())), "purple");
            case REAPPEARED -> new Line.State(text("state_reappeared"), "orange");
            case WITHDRAWN -> withdrawn();
        };
    }

    /** A fingerprint waits for platforms that watch for it, when the person agreed. */
    Line.State watched(boolean agreed) {
        return new Line.State(text(agreed ? "state_watched" : "state_unwatched"), agreed ? "blue" : "grey");
    }

    Line.State withdrawn() {
        return new Line.State(text("state_withdrawn"), "grey");
    }

    private String received(Standing standing) {
        return standing.due()
                .map(due -> text("state_must_act", standing.platform(), Moments.inUtc(due, language)))
                .orElseGet(() -> text("state_received", standing.platform()));
    }

    String ground(Optional<String> ground) {
        return text("ground_" + ground.orElse("OTHER").toLowerCase(Locale.ROOT));
    }

    /** {@return the part of a key: what the person may say against the state; empty when nothing} */
    static String correction(RemovalStatus status) {
        return switch (status) {
            case GONE -> "back";
            case REMOVED, REFUSED -> "still";
            default -> "";
        };
    }

    private Line.State prepared(CaseFile file, Standing standing) {
        if (standing.awaited()) {
            return new Line.State(text("state_needs_yes", standing.platform()), "yellow");
        }
        if (!standing.consented()) {
            return new Line.State(text("state_not_asked", standing.platform()), "grey");
        }
        if (file.onHold() || standing.held()) {
            return new Line.State(text("state_hold"), "yellow");
        }
        return new Line.State(text("state_prepared"), "light-blue");
    }

    String text(String key, Object... values) {
        return Texts.text(language, key, values);
    }
}
