package org.redress.platform.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revising;
import org.redress.platform.Connections;
import org.redress.platform.Platform;
import org.redress.platform.PlatformFields;
import org.redress.platform.Platforms;

/** From an admin's press on, real requests go to the platform through the API: a version of the directory like any other. */
@ApplicationScoped
public class GoingLive {
    private final Platforms platforms;
    private final PlatformClients clients;
    private final Connections connections;
    private final Revising revising;

    GoingLive(Platforms platforms, PlatformClients clients, Connections connections, Revising revising) {
        this.platforms = platforms;
        this.clients = clients;
        this.connections = connections;
        this.revising = revising;
    }

    /** @throws NotPossibleNow without a live client that could fetch them */
    @Transactional
    public void goLive(String slug, Edit edit) {
        Platform platform = platforms
                .lockBySlug(slug)
                .filter(each -> each.sandboxOf().isEmpty())
                .orElseThrow(() -> new NotFound("platform"));
        PlatformClient client = clients.of(platform.id()).stream()
                .filter(each ->
                        each.kind() == ClientKind.LIVE && each.disabledAt().isEmpty())
                .findFirst()
                .orElseThrow(() ->
                        new NotPossibleNow("no-client", "Add a live client first: nobody could fetch the requests."));
        Map<String, String> was = PlatformFields.of(platform);
        connections.connect(platform.id(), client.clientId(), edit.by(), edit.now());
        Subject on = new Subject("platform", platform.id().toString(), null);
        revising.record(on, was, PlatformFields.of(platform), edit);
    }
}
