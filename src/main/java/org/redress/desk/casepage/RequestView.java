package org.redress.desk.casepage;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One removal request.
 *
 * @param reach how the platform is reached, in words
 * @param slug the platform's, for the page of its form
 * @param byHand whether a caseworker has to fill in a form, or report inside an app
 * @param form the platform's own form; empty when it has none
 * @param notYet why it cannot be sent yet; empty when it can
 * @param may the events that its state allows, by name
 * @param twice where the platform was asked about it already; empty when nowhere
 * @param mistake what was recorded of it last, by staff
 * @param check what our own looks at its address amount to
 * @param mayLook whether one can be asked for
 * @param follows whether it takes up an earlier one after a reappearance
 */
public record RequestView(
        UUID id,
        int version,
        String platform,
        String slug,
        boolean byHand,
        String reach,
        String form,
        String status,
        String tone,
        String sent,
        String ground,
        String notYet,
        Set<String> may,
        String twice,
        MistakeView mistake,
        CheckView check,
        boolean mayLook,
        boolean follows,
        List<ClockView> clocks) {
    public boolean can(String event) {
        return may.contains(event);
    }

    /** Whether anything at all may still be done. */
    public boolean open() {
        return !may.isEmpty();
    }

    public boolean answerable() {
        return can("CLAIM_REMOVAL");
    }

    /** Whether there is anything that we may have seen. */
    public boolean lookable() {
        return can("VERIFY_GONE") || can("STILL_THERE") || can("REAPPEAR");
    }

    boolean offers(String id) {
        return (id.equals(formId("answer")) && answerable())
                || (id.equals(formId("mistake")) && mistake.mayBeStruckOut())
                || (id.equals(formId("look")) && lookable())
                || clocks.stream()
                        .flatMap(clock -> clock.disputes().stream())
                        .anyMatch(dispute -> dispute.open() && dispute.formId().equals(id));
    }

    /** The id on the page of one of this request's forms. */
    public String formId(String form) {
        return form + "-" + id;
    }
}
