package org.redress.evidence;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.redress.cases.sharing.Receiver;
import org.redress.cases.sharing.Receivers;

/** The regulators that everybody meets, for as long as no list of them is kept; none has a key here. */
@DefaultBean
@ApplicationScoped
class RegulatorsKnown implements Receivers {
    private static final List<Receiver> ALL = List.of(
            known("Digital Services Coordinator (EU)"),
            known("eSafety Commissioner (Australia)"),
            known("Federal Trade Commission (US)"),
            known("Ofcom (UK)"));

    @Override
    public List<Receiver> all() {
        return ALL;
    }

    private static Receiver known(String name) {
        UUID id = UUID.nameUUIDFromBytes(("regulator " + name).getBytes(StandardCharsets.UTF_8));
        return new Receiver(id, name, "", null);
    }
}
