package org.redress.audit.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which log this is: the name that its checkpoints carry and its key signs under. */
@ApplicationScoped
class Origin {
    private final String name;

    Origin(
            @ConfigProperty(name = "redress.checkpoint.origin") Optional<String> named,
            @ConfigProperty(name = "redress.public-url") String publicUrl) {
        name = named.orElseGet(() -> URI.create(publicUrl).getHost() + "/audit");
        if (!name.matches("[!-*,-~]+")) {
            throw new IllegalStateException("redress.checkpoint.origin must be a host and a path, without + or spaces");
        }
    }

    String name() {
        return name;
    }
}
