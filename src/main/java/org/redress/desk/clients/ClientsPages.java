package org.redress.desk.clients;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.desk.Frames;
import org.redress.desk.administration.Histories;
import org.redress.desk.administration.History;
import org.redress.desk.administration.Revised;
import org.redress.desk.casepage.Kept;
import org.redress.desk.clients.ClientsPage.Choice;
import org.redress.platform.Channel;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.clients.ClientKind;
import org.redress.platform.clients.Credential;
import org.redress.platform.clients.Onboarding;
import org.redress.platform.clients.PlatformClient;
import org.redress.platform.clients.PlatformClients;
import org.redress.platform.clients.Scope;
import org.redress.platform.keeping.PlatformKeeping;
import org.redress.platform.keys.FeedKeys;
import org.redress.removal.sandbox.Proofs;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the page of a platform's clients. */
@ApplicationScoped
class ClientsPages {
    private final Platforms platforms;
    private final PlatformClients clients;
    private final FeedKeys feedKeys;
    private final Proofs proofs;
    private final Histories histories;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    ClientsPages(
            Platforms platforms,
            PlatformClients clients,
            FeedKeys feedKeys,
            Proofs proofs,
            Histories histories,
            SignedInStaff staff,
            Frames frames,
            InstantSource time) {
        this.platforms = platforms;
        this.clients = clients;
        this.feedKeys = feedKeys;
        this.proofs = proofs;
        this.histories = histories;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
    }

    /** @throws NotFound for an unknown slug, and for a sandbox, which has no page */
    ClientsPage of(String slug, Kept kept, String said) {
        Platform platform = platform(slug);
        List<PlatformClient> all = clients.of(platform.id());
        List<Revised> versions = histories.of(Onboarding.subject(platform.id()));
        return new ClientsPage(
                frames.at(time.instant()),
                line(platform, all),
                all.stream().map(ClientView::of).toList(),
                shown(platform),
                offers(kept),
                History.of(versions, kept.in("live") ? "" : kept.fields().getOrDefault("seen", "")),
                kept,
                said,
                staff.is(Role.ADMIN));
    }

    Platform platform(String slug) {
        return platforms
                .bySlug(slug)
                .filter(each -> each.sandboxOf().isEmpty())
                .orElseThrow(() -> new NotFound("platform"));
    }

    String clientId(String slug, UUID id) {
        return clients.get(platform(slug).id(), id).clientId();
    }

    private ClientsPage.PlatformLine line(Platform platform, List<PlatformClient> all) {
        boolean live = platform.channel() == Channel.API;
        boolean on = all.stream()
                .anyMatch(each ->
                        each.kind() == ClientKind.LIVE && each.disabledAt().isEmpty());
        return new ClientsPage.PlatformLine(
                platform.slug(),
                platform.name(),
                live,
                on && !live,
                live && !on && !all.isEmpty(),
                History.of(histories.of(PlatformKeeping.subject(platform)), "").seen());
    }

    private Shown shown(Platform platform) {
        Optional<Platform> sandbox = platforms.sandboxOf(platform.id());
        return Shown.of(
                feedKeys.ofPlatform(platform.id()),
                sandbox.map(each -> proofs.of(each.id())).orElse(Map.of()),
                sandbox.isPresent());
    }

    private static ClientsPage.Offers offers(Kept kept) {
        List<Choice> kinds = Arrays.stream(ClientKind.values())
                .map(kind -> new Choice(
                        kind.name(),
                        kind == ClientKind.LIVE
                                ? "Live: real requests"
                                : "Sandbox: generated requests, which alert nobody",
                        kept.in("add") ? kept.chose("add", "kind", kind.name()) : kind == ClientKind.SANDBOX))
                .toList();
        List<Choice> credentials = List.of(
                credential(
                        kept,
                        Credential.JWKS_URL,
                        "With its own key, public keys at an address of the platform (best)"),
                credential(kept, Credential.JWKS, "With its own key, public keys pasted below"),
                credential(kept, Credential.SECRET, "With a secret, shown here once"));
        List<Choice> scopes = Arrays.stream(Scope.values())
                .map(scope -> new Choice(
                        scope.word(), scope.sentence(), !kept.in("add") || kept.chose("add", "scopes", scope.word())))
                .toList();
        return new ClientsPage.Offers(kinds, credentials, scopes);
    }

    private static Choice credential(Kept kept, Credential credential, String words) {
        boolean chosen =
                kept.in("add") ? kept.chose("add", "credential", credential.name()) : credential == Credential.JWKS_URL;
        return new Choice(credential.name(), words, chosen);
    }
}
