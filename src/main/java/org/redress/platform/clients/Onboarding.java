package org.redress.platform.clients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revising;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.Sandboxes;

/**
 * What an admin does with a platform's clients. Keycloak is told inside the transaction: when it does not answer, nothing
 * was done here, and what was done there is taken up by the next try. Every change is a version with its reason.
 */
@ApplicationScoped
@Transactional
public class Onboarding {
    private static final int MOST = 20;

    private final Platforms platforms;
    private final PlatformClients clients;
    private final Sandboxes sandboxes;
    private final ClientAuthority authority;
    private final Revising revising;
    private final Audit audit;
    private final Event<ClientsChanged> changed;

    Onboarding(
            Platforms platforms,
            PlatformClients clients,
            Sandboxes sandboxes,
            ClientAuthority authority,
            Revising revising,
            Audit audit,
            Event<ClientsChanged> changed) {
        this.platforms = platforms;
        this.clients = clients;
        this.sandboxes = sandboxes;
        this.authority = authority;
        this.revising = revising;
        this.audit = audit;
        this.changed = changed;
    }

    /** All clients of a platform are one thing with versions. */
    public static Subject subject(UUID platformId) {
        return new Subject("platform-client", platformId.toString(), null);
    }

    /**
     * @throws NotPossibleNow when another version was looked at, or Keycloak does not answer
     * @throws NotAcceptable without a scope
     */
    public PlatformClient add(String slug, ClientKind kind, PlatformClient.Wish wish, Edit edit) {
        Platform platform = lock(slug);
        if (wish.scopes().isEmpty()) {
            throw new NotAcceptable("scopes", "Choose at least one thing that it may do.");
        }
        List<PlatformClient> known = clients.of(platform.id());
        if (known.size() >= MOST) {
            throw new NotPossibleNow("many", "This platform had " + MOST + " clients already.");
        }
        Map<String, String> was = fields(platform.id());
        PlatformClient client = new PlatformClient(platform.id(), name(slug, kind, known), kind, wish, edit.now());
        clients.persistAndFlush(client);
        if (kind == ClientKind.SANDBOX) {
            sandboxes.of(platform.id(), edit.by(), edit.now());
        }
        revising.record(subject(platform.id()), was, fields(platform.id()), edit);
        changed.fire(new ClientsChanged(platform.id()));
        authority.make(new ClientAuthority.Wanted(client.clientId(), slug, platform.name(), kind, wish));
        return client;
    }

    /** What a platform needs to sign in. */
    public record Shown(String secret, String tokens) {
        @Override
        public String toString() {
            return "Shown[" + tokens + "]";
        }
    }

    /** {@return the secret, this once, and where tokens are fetched} */
    public Shown showSecret(String slug, UUID id, Actor by, Instant now) {
        PlatformClient client = of(lock(slug), id);
        client.showSecret(now);
        audit.record(by, "platform-client.secret-shown", new Subject("platform-client", id.toString(), null), now);
        return new Shown(authority.secret(client.clientId()), authority.tokenAddress());
    }

    /** Other public keys, or another address of them; the platform signs in with the new ones from now on. */
    public void replaceKeys(String slug, UUID id, PlatformClient.Wish wish, Edit edit) {
        Platform platform = lock(slug);
        PlatformClient client = of(platform, id);
        if (client.disabledAt().isPresent()) {
            throw new NotPossibleNow("off", "This client is switched off.");
        }
        Map<String, String> was = fields(platform.id());
        client.rotate(wish.credential(), String.valueOf(wish.keys()), edit.now());
        clients.flush();
        revising.record(subject(platform.id()), was, fields(platform.id()), edit);
        authority.replaceKeys(client.clientId(), wish);
    }

    /** Redress refuses its tokens from now on, whether or not Keycloak answers; {@link #disableAtKeycloak} follows. */
    public void disable(String slug, UUID id, Edit edit) {
        Platform platform = lock(slug);
        Map<String, String> was = fields(platform.id());
        of(platform, id).disable(edit.now());
        clients.flush();
        revising.record(subject(platform.id()), was, fields(platform.id()), edit);
        changed.fire(new ClientsChanged(platform.id()));
    }

    /** Keycloak makes no more tokens for a client that is switched off here. */
    public void disableAtKeycloak(String slug, UUID id, Actor by, Instant now) {
        PlatformClient client = of(lock(slug), id);
        if (client.disabledAt().isPresent() && client.keycloakOffAt().isEmpty()) {
            authority.disable(client.clientId());
            client.disabledAtKeycloak(now);
            audit.record(
                    by, "platform-client.off-at-keycloak", new Subject("platform-client", id.toString(), null), now);
        }
    }

    private Platform lock(String slug) {
        return platforms
                .lockBySlug(slug)
                .filter(platform -> platform.sandboxOf().isEmpty())
                .orElseThrow(() -> new NotFound("platform"));
    }

    private PlatformClient of(Platform platform, UUID id) {
        return clients.get(platform.id(), id);
    }

    /** The first has a plain name, a later one a number: a name is never used again. */
    private static String name(String slug, ClientKind kind, List<PlatformClient> known) {
        long before = known.stream().filter(each -> each.kind() == kind).count();
        String plain = slug + (kind == ClientKind.LIVE ? "-live" : "-sandbox");
        return before == 0 ? plain : plain + "-" + (before + 1);
    }

    private Map<String, String> fields(UUID platformId) {
        Map<String, String> fields = new LinkedHashMap<>();
        clients.of(platformId).forEach(each -> fields.put(each.clientId(), words(each)));
        return fields;
    }

    private static String words(PlatformClient client) {
        return String.join(
                ", ",
                client.kind().name().toLowerCase(java.util.Locale.ROOT),
                client.credential().name(),
                String.join(" ", client.scopes()),
                client.keys()
                        .map(keys -> "keys " + Integer.toHexString(keys.hashCode()))
                        .orElse("no keys"),
                client.disabledAt().isPresent() ? "switched off" : "in use");
    }
}
