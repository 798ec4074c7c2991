package org.redress.policy.change;

import org.redress.policy.RuleKind;

/** A rule that is to be: its stable id, its kind and its name, which never change later. */
public record NewRule(String id, RuleKind kind, String name) {
    private static final int LONGEST = 200;

    /** {@return what was typed, as far as it can be one; {@code reading} holds what is wrong} */
    static NewRule read(TypedForm typed, Reading reading) {
        String id = typed.one("id");
        if (!id.matches("[A-Z][A-Z0-9_]{2,39}")) {
            reading.wrong(
                    "id", "Write 3 to 40 capital letters, digits and _, such as FR_LCEN. It can never be changed.");
        }
        RuleKind kind = reading.constant("kind", typed.one("kind"), RuleKind.class, "Choose what it is.");
        return new NewRule(
                id, kind, reading.text("name", typed.one("name"), LONGEST, "Write the name that people see."));
    }
}
