package org.redress.desk.forms;

/**
 * One address that the platform is asked about.
 *
 * @param words defanged, or the place as the person describes it
 * @param proof the confirmation that is recorded, with its time; empty when there is none
 * @param twice where the platform was asked about it already; empty when nowhere
 * @param refused whether the person said no to it
 * @param open whether something can still be written down about it
 * @param ticked whether the form is taken to be about it
 */
public record Line(
        String request,
        int position,
        String words,
        String status,
        String tone,
        String proof,
        String twice,
        boolean refused,
        boolean open,
        boolean ticked) {}
