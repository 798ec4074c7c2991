package org.redress.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That the person declared something, when, and which wording they saw. */
@Entity
@Table(name = "declaration")
@IdClass(DeclarationMade.Key.class)
public class DeclarationMade {
    @Id
    private UUID caseId;

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private Declaration kind;

    private Instant declaredAt;
    private String wording;

    @SuppressWarnings("NullAway.Init")
    protected DeclarationMade() {}

    DeclarationMade(UUID caseId, Declaration kind, Instant declaredAt, String wording) {
        this.caseId = caseId;
        this.kind = kind;
        this.declaredAt = declaredAt;
        this.wording = wording;
    }

    public Declaration kind() {
        return kind;
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    public String wording() {
        return wording;
    }

    /** Case and kind. */
    record Key(UUID caseId, Declaration kind) implements Serializable {}
}
