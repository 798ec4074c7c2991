package org.redress.intake.answers;

import org.jspecify.annotations.Nullable;
import org.redress.cases.ItemKind;

/**
 * One thing that the person reports, and who could remove it.
 *
 * @param typed exactly as typed
 * @param recipient whom consent is asked for: a platform's slug, a host that is in no directory, or the words themselves
 * @param name the recipient as people call it
 * @param platform the platform's id, when it is in the directory
 */
public record Place(ItemKind kind, String typed, String recipient, String name, java.util.@Nullable UUID platform) {
    public boolean known() {
        return platform != null;
    }
}
