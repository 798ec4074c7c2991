package org.redress.alert.handover;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for who hands an alert over.
 *
 * @param to whose it shall be
 * @param seen whose it was on the page that was acted on; null when nobody's
 * @param reason why; nothing personal
 */
public record Handing(@Nullable UUID to, @Nullable UUID seen, String reason) {}
