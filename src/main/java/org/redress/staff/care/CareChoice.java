package org.redress.staff.care;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one member chose, as it is kept; nobody but they see it. */
@Entity
public class CareChoice {
    @Id
    private UUID staffId;

    private String zone;
    private @Nullable Integer breakAfter;
    private boolean alwaysOpen;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] spared;

    @SuppressWarnings("NullAway.Init")
    protected CareChoice() {}

    CareChoice(UUID staffId, Choices choices) {
        this.staffId = staffId;
        this.zone = choices.zone().getId();
        this.spared = names(choices);
        choose(choices);
    }

    final void choose(Choices choices) {
        zone = choices.zone().getId();
        breakAfter = choices.breakAfter().orElse(null);
        alwaysOpen = choices.alwaysOpen();
        spared = names(choices);
    }

    public UUID staffId() {
        return staffId;
    }

    public Choices choices() {
        return new Choices(
                ZoneId.of(zone),
                Optional.ofNullable(breakAfter),
                alwaysOpen,
                Arrays.stream(spared).map(Spared::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    private static String[] names(Choices choices) {
        return choices.spared().stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
