package org.redress.audit.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;

/**
 * Which entries are asked for; what is null or empty does not narrow.
 *
 * @param actorId only together with a kind
 * @param from this instant or later
 * @param to before this instant
 */
public record Wish(
        Actor.@Nullable Kind kind,
        String actorId,
        String action,
        @Nullable UUID caseId,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final Wish ALL = new Wish(null, "", "", null, null, null);

    /** Each begins with {@code and}. */
    String conditions() {
        return (kind == null ? "" : " and e.actor_kind = ?")
                + (kind == null || actorId.isEmpty() ? "" : " and e.actor_id = ?")
                + (action.isEmpty() ? "" : " and e.action = ?")
                + (caseId == null ? "" : " and e.case_id = ?")
                + (from == null ? "" : " and e.at >= ?")
                + (to == null ? "" : " and e.at < ?");
    }

    /** In the order of {@link #conditions()}. */
    List<Object> parameters() {
        List<Object> all = new ArrayList<>();
        if (kind != null) {
            all.add(kind.name());
        }
        if (kind != null && !actorId.isEmpty()) {
            all.add(actorId);
        }
        if (!action.isEmpty()) {
            all.add(action);
        }
        Stream.of(Optional.ofNullable(caseId), Optional.ofNullable(from), Optional.ofNullable(to))
                .flatMap(Optional::stream)
                .forEach(all::add);
        return all;
    }
}
