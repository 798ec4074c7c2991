package org.redress.desk.alerts;

import org.redress.policy.Rung;

/** The steps of an alert as staff read them. */
public final class RungWords {
    private RungWords() {}

    public static String of(Rung rung) {
        return switch (rung) {
            case REAPPEARED -> "Came back";
            case WARNING -> "Due soon";
            case MISSED -> "Missed";
            case SUPERVISORS -> "For supervisors";
            case SECOND_CHANNEL -> "Second channel";
            case REGULATOR -> "Ready for the regulator";
        };
    }

    static String tone(Rung highest) {
        return highest == Rung.WARNING ? "ours" : "bad";
    }
}
