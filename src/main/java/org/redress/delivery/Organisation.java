package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who signs the letters and files the reports. */
@ApplicationScoped
public class Organisation {
    private final String name;
    private final String mail;

    Organisation(
            @ConfigProperty(name = "redress.organisation.name") String name,
            @ConfigProperty(name = "redress.organisation.mail") String mail) {
        this.name = name;
        this.mail = mail;
    }

    public String name() {
        return name;
    }

    /** {@return the address that letters come from and answers go to} */
    public String mail() {
        return mail;
    }

    String domain() {
        return mail.substring(mail.indexOf('@') + 1);
    }
}
