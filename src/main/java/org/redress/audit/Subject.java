package org.redress.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What something was done to.
 *
 * @param kind a noun such as {@code removal-request}
 * @param caseId the case it belongs to, so that a case's whole history can be read at once
 */
public record Subject(String kind, String id, @Nullable UUID caseId) {
    public static Subject of(String kind, UUID id, UUID caseId) {
        return new Subject(kind, id.toString(), caseId);
    }
}
