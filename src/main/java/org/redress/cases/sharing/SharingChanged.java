package org.redress.cases.sharing;

import java.time.Instant;
import java.util.UUID;

/** A person took back what one regulator may read, or some of it; observed in the same transaction. */
public record SharingChanged(UUID caseId, UUID receiver, Instant at) {}
