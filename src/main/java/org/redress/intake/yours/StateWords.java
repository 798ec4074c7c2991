package org.redress.intake.yours;

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
            case REPORTED -> text("state_case_reported");
            case ACCEPTED -> text("state_case_accepted");
            case NOT_OURS -> text("state_case_not_ours");
            case CLOSED, SEALED, ERASED -> text("state_case_closed");
        };
    }

    /** Nobody is known yet who could remove it. */
    Line.State unknown(CaseFile file) {
        boolean stopped = file.status() == CaseStatus.CLOSED || file.status() == CaseStatus.NOT_OURS;
        return new Line.State(stopped ? text("state_closed") : text("state_unknown"), "grey");
    }

    /**
     * @param late whether some clock of it is past due now
     * @param consented whether the person agreed that this platform is asked
     */
    Line.State of(RemovalRequest request, CaseFile file, String platform, boolean late, boolean consented) {
        if (late) {
            return new Line.State(text("state_late", platform), "orange");
        }
        return switch (request.status()) {
            case PREPARED -> prepared(file, platform, consented);
            case SENT ->
                new Line.State(
                        text(
                                "state_sent",
                                platform,
                                request.sentAt()
                                        .map(at -> Moments.inUtc(at, language))
                                        .orElse("")),
                        "blue");
            case RECEIVED -> new Line.State(text("state_received", platform), "blue");
            case IN_REVIEW -> new Line.State(text("state_in_review", platform), "blue");
            case QUERIED -> new Line.State(text("state_queried", platform), "yellow");
            case REMOVED -> new Line.State(text("state_removed", platform), "turquoise");
            case GONE -> new Line.State(text("state_gone"), "green");
            case REFUSED -> new Line.State(text("state_refused", platform, ground(request.refusalGround())), "purple");
            case REAPPEARED -> new Line.State(text("state_reappeared"), "orange");
            case WITHDRAWN -> new Line.State(text("state_withdrawn"), "grey");
        };
    }

    String ground(Optional<String> ground) {
        return text("ground_" + ground.orElse("OTHER").toLowerCase(Locale.ROOT));
    }

    static boolean mayCorrect(RemovalStatus status) {
        return status == RemovalStatus.REMOVED || status == RemovalStatus.GONE || status == RemovalStatus.REFUSED;
    }

    private Line.State prepared(CaseFile file, String platform, boolean consented) {
        if (!consented) {
            return new Line.State(text("state_not_asked", platform), "grey");
        }
        if (file.onHold()) {
            return new Line.State(text("state_hold"), "yellow");
        }
        return new Line.State(text("state_prepared"), "light-blue");
    }

    String text(String key, Object... values) {
        return Texts.text(language, key, values);
    }
}
