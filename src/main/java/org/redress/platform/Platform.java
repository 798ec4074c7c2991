package org.redress.platform;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.redress.policy.RespondentKind;

/** A service that can remove something, with its hosts and the ways to reach it. */
@Entity
public class Platform {
    private static final String SANDBOX = ".sandbox";

    @Id
    private UUID id;

    private String slug;
    private String name;
    private @Nullable String operator;

    @Enumerated(EnumType.STRING)
    private RespondentKind kind;

    @ElementCollection
    @CollectionTable(name = "platform_host", joinColumns = @JoinColumn(name = "platform_id"))
    @Column(name = "host")
    @BatchSize(size = 50)
    private Set<String> hosts = new HashSet<>();

    @Embedded
    private Contact contact;

    private @Nullable String clientId;
    private @Nullable Instant retiredAt;
    private @Nullable UUID sandboxOf;

    @Version
    private int version;

    /**
     * @param identity what it is called and who runs it
     * @param hosts registrable domains or hosts in lower case; every subdomain belongs to them
     */
    public Platform(UUID id, Identity identity, Set<String> hosts, Contact contact) {
        this.id = id;
        this.slug = identity.slug();
        this.name = identity.name();
        this.operator = identity.operator();
        this.kind = identity.kind();
        this.hosts.addAll(hosts);
        this.contact = contact;
    }

    @SuppressWarnings("NullAway.Init")
    protected Platform() {}

    /**
     * {@return the sandbox of a platform: like it in everything that rules ask for, and reached by nobody who reports}
     *
     * @param slug cannot be one of the directory's, which have no dot
     */
    static Platform sandbox(Platform live, UUID id) {
        Identity identity = new Identity(live.slug + SANDBOX, live.name + " (sandbox)", null, live.kind);
        Contact.Checked checked = new Contact.Checked(live.contact.checkedOn(), live.contact.confidence(), "");
        Platform sandbox = new Platform(id, identity, Set.of(), new Contact(Channel.API, null, null, checked));
        sandbox.sandboxOf = live.id;
        return sandbox;
    }

    /**
     * What a platform is called.
     *
     * @param slug stable, in lower case
     */
    public record Identity(
            String slug, String name, @Nullable String operator, RespondentKind kind) {}

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public Optional<String> operator() {
        return Optional.ofNullable(operator);
    }

    public RespondentKind kind() {
        return kind;
    }

    /** {@return whether who runs it, or hears of it from them, may be anybody, by its kind} */
    public boolean mayBeAnybodys() {
        return kind.mayBeAnybody();
    }

    public Set<String> hosts() {
        return Set.copyOf(hosts);
    }

    /** Where reports go, and how sure we are of it. */
    public Contact contact() {
        return contact;
    }

    /** {@return the API once the platform has credentials, else the best way that its contact names} */
    public Channel channel() {
        return contact.channel();
    }

    public Optional<String> reportUrl() {
        return contact.reportUrl();
    }

    public Optional<String> reportMail() {
        return contact.reportMail();
    }

    /** {@return the platform's client at Keycloak} */
    public Optional<String> clientId() {
        return Optional.ofNullable(clientId);
    }

    /** {@return since when it gets no new request; what runs there runs on} */
    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    /** {@return whose sandbox it is; empty for a real platform} */
    public Optional<UUID> sandboxOf() {
        return Optional.ofNullable(sandboxOf);
    }

    /** Somebody looked again: what it is called, its hosts and how it is reached. */
    public void change(Identity identity, Set<String> hosts, Contact contact) {
        this.name = identity.name();
        this.operator = identity.operator();
        this.kind = identity.kind();
        this.hosts.retainAll(hosts);
        this.hosts.addAll(hosts);
        this.contact = contact;
    }

    /** A sandbox goes on being like its platform: the same rules bind it. */
    public void follow(Platform live) {
        name = live.name + " (sandbox)";
        kind = live.kind;
    }

    /** No new request goes there. */
    public void retire(Instant now) {
        retiredAt = now;
    }

    /** New requests go there again. */
    public void bringBack() {
        retiredAt = null;
    }

    /** From now on requests are reported at its own reporting service. */
    public void reportAtItsService() {
        contact = contact.over(Channel.CONNECTOR);
    }

    /** From now on requests reach it by the best of its other ways. */
    public void leaveItsService() {
        contact = contact.over(clientId == null ? contact.fallback() : Channel.API);
    }

    /** From now on the platform fetches its requests through the API as this client. */
    void connect(String client) {
        clientId = client;
        contact = contact.over(Channel.API);
    }
}
