package org.redress.partner.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Transition;

/** What may be answered; the paths are the API's. */
enum Kind {
    REMOVAL(
            RemovalEvent.CLAIM_REMOVAL,
            "We removed it",
            "The clocks stop. We look whether it is gone.",
            "Thank you. It is recorded that you removed it; we look whether it is gone."),
    ACKNOWLEDGEMENT(
            RemovalEvent.REVIEW,
            "We have it and are looking",
            "No clock stops.",
            "Thank you. It is recorded that you are looking at it."),
    QUESTION(
            RemovalEvent.QUERY,
            "Something is missing, or we have a question",
            "No clock stops. Somebody here answers.",
            "Thank you. Your question is with us."),
    REFUSAL(
            RemovalEvent.REFUSE,
            "We will not remove it",
            "The wait ends. Somebody here judges what follows.",
            "Your refusal is recorded.");

    private final RemovalEvent event;
    private final String title;
    private final String effect;
    private final String done;

    Kind(RemovalEvent event, String title, String effect, String done) {
        this.event = event;
        this.title = title;
        this.effect = effect;
        this.done = done;
    }

    static Optional<Kind> of(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** {@return what may be answered now} */
    static List<Kind> open(RemovalStatus status) {
        return Arrays.stream(values())
                .filter(kind -> status.on(kind.event) instanceof Transition.To)
                .toList();
    }

    /** {@return whether a request of that status may stand so because of this answer} */
    boolean leadsTo(RemovalStatus status) {
        return switch (this) {
            case REMOVAL -> status == RemovalStatus.REMOVED;
            case ACKNOWLEDGEMENT -> status == RemovalStatus.IN_REVIEW;
            case QUESTION -> status == RemovalStatus.QUERIED;
            case REFUSAL -> status == RemovalStatus.REFUSED;
        };
    }

    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** {@return what it does to the clocks} */
    public String effect() {
        return effect;
    }

    /** {@return what is said once it is recorded} */
    public String done() {
        return done;
    }
}
