package org.redress.partner.views;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.redress.cases.CaseFile;
import org.redress.cases.Declaration;
import org.redress.partner.views.RequestView.Requester;

/** Who asks, from the configuration: the name that signs and the address where a platform's questions go. */
@ApplicationScoped
class Organisation {
    private final String name;
    private final String contact;

    Organisation(
            @ConfigProperty(name = "redress.organisation.name") String name,
            @ConfigProperty(name = "redress.organisation.mail") String contact) {
        this.name = name;
        this.contact = contact;
    }

    /** @param theirs the name of a person who prefers to sign themselves */
    Requester asks(CaseFile file, Set<Declaration> declared, Optional<String> theirs) {
        @Nullable String ours = declared.contains(Declaration.ORGANISATION_SIGNS) ? name : null;
        return new Requester(name, contact, file.capacity(), theirs.orElse(ours));
    }
}
