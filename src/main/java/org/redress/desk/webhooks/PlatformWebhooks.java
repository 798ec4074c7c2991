package org.redress.desk.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.delivery.WebhookTarget;
import org.redress.delivery.webhooks.HookSending;
import org.redress.platform.Hooks;
import org.redress.platform.Platforms;
import org.redress.staff.SignedInStaff;

/** What an admin does with a platform's webhooks, by the platform's slug. */
@ApplicationScoped
@Transactional
class PlatformWebhooks {
    private final Platforms platforms;
    private final Hooks hooks;
    private final HookSending sending;
    private final SignedInStaff staff;
    private final boolean privateAllowed;

    PlatformWebhooks(
            Platforms platforms,
            Hooks hooks,
            HookSending sending,
            SignedInStaff staff,
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean privateAllowed) {
        this.platforms = platforms;
        this.hooks = hooks;
        this.sending = sending;
        this.staff = staff;
        this.privateAllowed = privateAllowed;
    }

    /**
     * {@return the secret, to be shown once}
     *
     * @throws NotAcceptable when it is not an https address of the public Internet
     */
    String register(String slug, String url, Instant now) {
        String address = url.strip();
        if (!WebhookTarget.isAllowed(address, privateAllowed)) {
            throw new NotAcceptable(
                    "url", "Write an address that begins with https:// and a host name of the public Internet.");
        }
        String secret = hooks.newSecret();
        hooks.register(id(slug), new Hooks.Target(address, secret), staff.actor(), now);
        return secret;
    }

    String rotate(String slug, Instant now) {
        return hooks.rotate(id(slug), staff.actor(), now);
    }

    void test(String slug, Instant now) {
        sending.test(id(slug), now);
    }

    void switchOff(String slug, Instant now) {
        hooks.remove(id(slug), "switched off at the desk", staff.actor(), now);
    }

    void activate(String slug, Instant now) {
        hooks.activate(id(slug), staff.actor(), now);
    }

    void sendAgain(String slug, UUID delivery, Instant now) {
        sending.again(id(slug), delivery, staff.actor(), now);
    }

    private UUID id(String slug) {
        return platforms
                .bySlug(slug)
                .orElseThrow(() -> new NotFound("platform"))
                .id();
    }
}
