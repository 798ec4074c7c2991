package org.redress.cases;

import java.time.Instant;
import java.util.UUID;

/** A case was reported; observed in the same transaction. */
public record CaseReported(UUID caseId, Instant at) {}
