package org.redress.cases;

import java.time.Instant;
import java.util.UUID;

/** Something waits for the person's yes; observed in the same transaction. */
public record PersonAsked(UUID caseId, Instant at) {}
