package org.redress.removal.regulator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.redress.cases.sharing.Receiver;
import org.redress.cases.sharing.Receivers;
import org.redress.policy.regulator.Regulator;
import org.redress.policy.regulator.Regulators;

/** The directory's regulators, as those that a person can be asked about and a pack be made for. */
@ApplicationScoped
class DirectoryReceivers implements Receivers {
    private final Regulators regulators;

    DirectoryReceivers(Regulators regulators) {
        this.regulators = regulators;
    }

    @Override
    public List<Receiver> all() {
        return regulators.inUse().stream().map(DirectoryReceivers::receiver).toList();
    }

    private static Receiver receiver(Regulator regulator) {
        return new Receiver(
                regulator.id(),
                regulator.name(),
                regulator.country(),
                regulator.publicKey().orElse(null));
    }
}
