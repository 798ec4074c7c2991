package org.redress.delivery.hooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.NotAcceptable;
import org.redress.alert.calling.OtherWay;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.delivery.WebhookTarget;
import org.redress.delivery.calls.WaitingAlerts;
import org.redress.platform.Hooks;
import org.redress.staff.MemberLeft;
import org.redress.staff.StaffMembers;
import org.redress.vault.Vault;

/** The webhooks of members: set, replaced and taken away by whose they are. */
@ApplicationScoped
@Transactional
public class AlertWebhooks implements PanacheRepositoryBase<AlertWebhook, UUID>, OtherWay {
    private final Hooks hooks;
    private final Vault vault;
    private final StaffMembers members;
    private final WaitingAlerts waiting;
    private final Audit audit;
    private final boolean allowPrivate;

    AlertWebhooks(
            Hooks hooks,
            Vault vault,
            StaffMembers members,
            WaitingAlerts waiting,
            Audit audit,
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean allowPrivate) {
        this.hooks = hooks;
        this.vault = vault;
        this.members = members;
        this.waiting = waiting;
        this.audit = audit;
        this.allowPrivate = allowPrivate;
    }

    /** Where one webhook goes and what signs it; it prints without the secret. */
    public record Target(String url, String secret) {
        @Override
        public String toString() {
            return "Target[" + url + "]";
        }
    }

    /**
     * {@return the secret that signs, shown once} A further webhook takes the place of the first, with a secret of its own.
     *
     * @throws NotAcceptable when it is not an https address of the public Internet
     */
    public String set(UUID member, String url, Instant now) {
        String address = url.strip();
        if (!WebhookTarget.isAllowed(address, allowPrivate)) {
            throw new NotAcceptable(
                    "url", "Write an address that begins with https:// and a host name of the public Internet.");
        }
        members.oneAtATime(member);
        if (!vault.holdsKey(member)) {
            vault.createKey(member, now);
        }
        String secret = hooks.newSecret();
        byte[] sealed = vault.seal(member, AlertWebhook.SECRET, secret);
        findByIdOptional(member)
                .ifPresentOrElse(
                        hook -> hook.replace(address, sealed, now),
                        () -> persist(new AlertWebhook(member, address, sealed, now)));
        waiting.tryAgain(member, now);
        audit.record(Actor.staff(member), "alert-webhook.set", subject(member), now);
        return secret;
    }

    /** What it did not take is dropped: others were called about it. A second time it does nothing. */
    public void remove(UUID member, Instant now) {
        if (deleteById(member)) {
            waiting.tryAgain(member, now);
            audit.record(Actor.staff(member), "alert-webhook.removed", subject(member), now);
        }
    }

    /** The webhook of who left is told nothing any more. */
    void on(@Observes MemberLeft gone) {
        if (deleteById(gone.member())) {
            audit.record(gone.by(), "alert-webhook.removed", subject(gone.member()), gone.at());
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Target> targetOf(UUID member) {
        return findByIdOptional(member)
                .map(hook -> new Target(hook.url(), vault.open(member, AlertWebhook.SECRET, hook.sealedSecret())));
    }

    /** {@return those whose webhook works, as far as is known} */
    @Override
    public Set<UUID> reaches() {
        return find("failingSince is null").stream().map(AlertWebhook::member).collect(Collectors.toUnmodifiableSet());
    }

    private static Subject subject(UUID member) {
        return new Subject("staff-member", member.toString(), null);
    }
}
