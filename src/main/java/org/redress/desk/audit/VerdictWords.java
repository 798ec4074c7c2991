package org.redress.desk.audit;

import org.redress.audit.Verdict;

/** What a pass over the chain found, as auditors read it. */
final class VerdictWords {
    private VerdictWords() {}

    static String of(Verdict verdict) {
        String sealed = String.format("%,d", verdict.sealed());
        return verdict.intact()
                ? "The chain holds: all " + sealed + " links follow from their entries; "
                        + String.format("%,d", verdict.unsealed()) + " entries waited for theirs."
                : "The chain does not hold at link " + String.format("%,d", verdict.firstBroken()) + ": "
                        + verdict.finding() + ". Up to " + sealed + " it holds.";
    }
}
