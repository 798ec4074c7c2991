package org.redress.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a report.
 *
 * @param typed the web address or the description, exactly as typed
 * @param generatorId the AI tool that made it, when known
 * @param consented whether the person agreed that its platform is asked
 */
public record ReportedItem(
        ItemKind kind, String typed, Made made, @Nullable UUID generatorId, boolean consented) {}
