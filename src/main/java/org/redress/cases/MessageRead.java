package org.redress.cases;

import java.time.Instant;
import java.util.UUID;
import org.redress.audit.Actor;

/** A message of the person was read by a member of staff; observed in the same transaction. */
public record MessageRead(UUID messageId, UUID caseId, Actor by, Instant at) {}
