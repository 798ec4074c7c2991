package org.redress.alert.calling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member is called.
 *
 * @param heldUntil when their quiet hours end and the call goes out; null for at once
 */
public record Call(UUID member, @Nullable Instant heldUntil) {
    public Optional<Instant> held() {
        return Optional.ofNullable(heldUntil);
    }
}
