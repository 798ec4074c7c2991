package org.redress.cases.sharing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who keeps the list of regulators; implemented further up, so that a person can be asked here. */
public interface Receivers {
    /** {@return those that a pack can be made for, by name} */
    List<Receiver> all();

    default Optional<Receiver> of(UUID id) {
        return all().stream().filter(receiver -> receiver.id().equals(id)).findFirst();
    }
}
