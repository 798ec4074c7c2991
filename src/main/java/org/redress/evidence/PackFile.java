package org.redress.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;

/** One file of a pack, sealed under the pack's key, so that it is always handed out byte for byte as it was made. */
@Entity
@IdClass(PackFile.Key.class)
class PackFile {
    @Id
    private UUID packId;

    @Id
    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected PackFile() {}

    PackFile(UUID packId, FileKind kind, byte[] sealed) {
        this.packId = packId;
        this.kind = kind;
        this.sealed = sealed.clone();
    }

    FileKind kind() {
        return kind;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    /** Pack and kind. */
    record Key(UUID packId, FileKind kind) implements Serializable {}
}
