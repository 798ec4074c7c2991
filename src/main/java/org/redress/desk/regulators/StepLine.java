package org.redress.desk.regulators;

/**
 * One step to a regulator in a list.
 *
 * @param about a case's reference, or what a pack over many cases is about
 * @param since when it reached its state, in words
 */
public record StepLine(String id, String regulator, String about, String state, String tone, String since) {
    /** {@return whether it is ready for that regulator, so that no other one has to be} */
    boolean waitsFor(String name) {
        return regulator.equals(name) && state.equals(StepWords.of("READY"));
    }
}
