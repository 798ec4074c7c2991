package org.redress.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;

/** One sealed value that a person told of themselves. */
@Entity
@IdClass(PersonalDetail.Key.class)
class PersonalDetail {
    @Id
    private UUID caseId;

    @Id
    @Enumerated(EnumType.STRING)
    private Detail field;

    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected PersonalDetail() {}

    PersonalDetail(UUID caseId, Detail field, byte[] sealed) {
        this.caseId = caseId;
        this.field = field;
        this.sealed = sealed;
    }

    Detail field() {
        return field;
    }

    byte[] sealed() {
        return sealed;
    }

    /** Case and field. */
    record Key(UUID caseId, Detail field) implements Serializable {}
}
