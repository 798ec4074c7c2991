package org.redress.desk.regulators;

import java.util.List;
import java.util.Map;

/**
 * One step as its page shows it.
 *
 * @param about a case's reference, or what a pack over many cases is about
 * @param of the case's reference again, for its address; empty for a pack over many
 * @param portal where to send; empty when it has none
 * @param standard what the regulator says itself about replies; empty when nothing
 * @param letter the cover letter, filled in
 * @param pack the one that went out; empty before
 * @param make where a pack is made; empty for whoever may not
 */
public record StepView(
        String id,
        String regulator,
        String slug,
        String about,
        String of,
        String status,
        String state,
        String tone,
        String portal,
        String mail,
        String standard,
        String sent,
        String pack,
        String make,
        String letter,
        List<Clock> clocks) {
    /** One clock of the step. */
    public record Clock(String rule, String due) {}

    public boolean ready() {
        return status.equals("READY");
    }

    /** How what they said is kept, and so what may stand in it. */
    public String hint() {
        return of.isEmpty()
                ? "Name nobody. Kept sealed, and forgotten with the pack: after a year, or with the first of its cases."
                : "Kept sealed with the case.";
    }

    public Map<String, String> channels() {
        return StepWords.CHANNELS;
    }

    public Map<String, String> replies() {
        return StepWords.REPLIES;
    }

    /** {@return the first eight characters of the pack that went out, as its files are named} */
    public String shortPack() {
        return pack.substring(0, Math.min(8, pack.length()));
    }

    public boolean waiting() {
        return status.equals("SENT") || status.equals("ACKNOWLEDGED");
    }
}
