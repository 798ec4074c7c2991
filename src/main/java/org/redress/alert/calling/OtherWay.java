package org.redress.alert.calling;

import java.util.Set;
import java.util.UUID;

/** A way beside letters in which members of staff are reached: {@code delivery} implements it with webhooks. */
public interface OtherWay {
    /** {@return those whom it reaches, as far as is known} */
    Set<UUID> reaches();
}
