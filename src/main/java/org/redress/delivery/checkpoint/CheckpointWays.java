package org.redress.delivery.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Which ways out are set up. Each is named by one setting, read whenever it is asked for. */
@ApplicationScoped
public class CheckpointWays {
    private final Config config;

    CheckpointWays(Config config) {
        this.config = config;
    }

    /** {@return the folder, the address or the mailbox; empty when this way is not used} */
    public Optional<String> target(CheckpointWay way) {
        String name = "redress.checkpoint." + way.name().toLowerCase(Locale.ROOT);
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    /** {@return whether checkpoints leave at all} */
    public boolean any() {
        return Arrays.stream(CheckpointWay.values()).anyMatch(way -> target(way).isPresent());
    }
}
