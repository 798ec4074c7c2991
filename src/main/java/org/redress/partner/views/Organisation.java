package org.redress.partner.views;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    Requester asks(CaseFile file, Set<Declaration> declared) {
        boolean signs = declared.contains(Declaration.ORGANISATION_SIGNS);
        return new Requester(name, contact, file.capacity(), signs ? name : null);
    }
}
