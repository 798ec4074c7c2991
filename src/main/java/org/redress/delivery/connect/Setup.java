package org.redress.delivery.connect;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.NotAcceptable;
import org.redress.audit.revision.Edit;
import org.redress.delivery.WebhookTarget;
import org.redress.platform.connector.ConnectorKeeping;

/** Lets an admin set a reporting service, at an address that reports may go to. */
@ApplicationScoped
public class Setup {
    private final ConnectorKeeping keeping;
    private final boolean allowPrivate;

    Setup(
            ConnectorKeeping keeping,
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean allowPrivate) {
        this.keeping = keeping;
        this.allowPrivate = allowPrivate;
    }

    /**
     * @param fields as {@link ConnectorKeeping#save} takes them
     * @throws NotAcceptable when it is not an https address of the public Internet, or whatever else is wrong
     */
    public void save(String slug, Map<String, String> fields, Edit edit) {
        if (!WebhookTarget.isAllowed(fields.getOrDefault("base", "").strip(), allowPrivate)) {
            throw new NotAcceptable(
                    "base", "Write an address that begins with https:// and a host name of the public Internet.");
        }
        keeping.save(slug, fields, edit);
    }
}
