package org.redress.fingerprint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fingerprint of one picture or video, so that platforms can find it without anybody showing it. */
@Entity
public class Fingerprint {
    @Id
    private UUID id;

    private UUID itemId;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Measured.Medium medium;

    private @Nullable Integer quality;
    private byte @Nullable [] pdq;
    private byte @Nullable [] turned;
    private byte @Nullable [] md5;
    private byte @Nullable [] sha256;

    @Enumerated(EnumType.STRING)
    private FingerprintStatus status;

    private Instant madeAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Fingerprint() {}

    Fingerprint(UUID itemId, UUID caseId, Measured measured, Instant now) {
        this.id = UUID.randomUUID();
        this.itemId = itemId;
        this.caseId = caseId;
        this.medium = measured.medium();
        this.quality = measured.quality();
        this.sha256 = HexFormat.of().parseHex(measured.sha256());
        this.md5 = HexFormat.of().parseHex(measured.md5());
        this.status = FingerprintStatus.HELD;
        this.madeAt = now;
        keep(measured.hashes());
    }

    private void keep(List<PdqHash> hashes) {
        if (!hashes.isEmpty()) {
            pdq = hashes.get(0).bytes();
            ByteBuffer others = ByteBuffer.allocate((hashes.size() - 1) * pdq.length);
            hashes.stream().skip(1).forEach(each -> others.put(each.bytes()));
            turned = others.array();
        }
    }

    /** Whether this changed anything. */
    boolean withdraw(Instant now) {
        if (status == FingerprintStatus.WITHDRAWN) {
            return false;
        }
        status = FingerprintStatus.WITHDRAWN;
        withdrawnAt = now;
        return true;
    }

    /** With the case's key go the hashes too. */
    void forget() {
        pdq = null;
        turned = null;
        md5 = null;
        sha256 = null;
    }

    public UUID id() {
        return id;
    }

    public UUID itemId() {
        return itemId;
    }

    public UUID caseId() {
        return caseId;
    }

    public Measured.Medium medium() {
        return medium;
    }

    /** Of the picture as it is; empty for a video, for too flat a picture, and once erased. */
    public Optional<PdqHash> pdq() {
        return Optional.ofNullable(pdq).map(bytes -> new PdqHash(HexFormat.of().formatHex(bytes)));
    }

    /** Of a video's file, 16 bytes; empty for a picture, whose PDQ says more, and once erased. */
    public Optional<byte[]> md5OfVideo() {
        return Optional.ofNullable(medium == Measured.Medium.VIDEO ? md5 : null);
    }

    /** {@return the picture as it is, and turned and mirrored in the seven other ways, or none} */
    public List<PdqHash> everyWay() {
        if (pdq == null || turned == null) {
            return List.of();
        }
        List<PdqHash> ways = new ArrayList<>();
        ways.add(new PdqHash(HexFormat.of().formatHex(pdq)));
        for (int from = 0; from < turned.length; from += pdq.length) {
            ways.add(new PdqHash(HexFormat.of().formatHex(turned, from, from + pdq.length)));
        }
        return ways;
    }

    public FingerprintStatus status() {
        return status;
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }
}
