package org.redress.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing at one web address, or at a place described in words. The words are sealed under the case's key. */
@Entity
public class Item {
    /** Under which name {@link #typed()} is sealed. */
    static final String FIELD = "item.typed";

    @Id
    private UUID id;

    private UUID caseId;
    private int position;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    private byte[] typed;
    private byte @Nullable [] addressIndex;
    private byte @Nullable [] hostIndex;
    private @Nullable UUID platformId;
    private @Nullable UUID generatorId;

    @Enumerated(EnumType.STRING)
    private Made made;

    private @Nullable UUID reappearanceOf;
    private Instant addedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Item() {}

    Item(UUID id, UUID caseId, int position, ReportedItem reported, byte[] sealed, Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.position = position;
        this.kind = reported.kind();
        this.made = reported.made();
        this.generatorId = reported.generatorId();
        this.typed = sealed;
        this.addedAt = now;
    }

    void locate(byte[] index, byte[] ofHost, @Nullable UUID platform) {
        this.addressIndex = index;
        this.hostIndex = ofHost;
        this.platformId = platform;
    }

    void giveTo(UUID platform) {
        this.platformId = platform;
    }

    void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    /** The keyed indexes of the address go with the case's key. */
    void forget() {
        this.addressIndex = null;
        this.hostIndex = null;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    /** From 1, in the order reported. */
    public int position() {
        return position;
    }

    public ItemKind kind() {
        return kind;
    }

    /** The sealed words; {@link Cases#typed(Item)} opens them. */
    public byte[] typed() {
        return typed.clone();
    }

    public Optional<byte[]> addressIndex() {
        return Optional.ofNullable(addressIndex);
    }

    /** Empty while nobody knows who can remove it. */
    public Optional<UUID> platformId() {
        return Optional.ofNullable(platformId);
    }

    public Optional<UUID> generatorId() {
        return Optional.ofNullable(generatorId);
    }

    public Made made() {
        return made;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** When the person took it back. */
    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** To whom consent is given: the platform, or this very item while its platform is unknown. */
    public UUID recipient() {
        return platformId == null ? id : platformId;
    }

    /** Whether it says where it is, so that a platform can find it. */
    public boolean located() {
        return kind == ItemKind.WEB_ADDRESS || kind == ItemKind.PLACE;
    }
}
