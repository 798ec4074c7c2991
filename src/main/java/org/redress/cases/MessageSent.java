package org.redress.cases;

import java.time.Instant;
import java.util.UUID;

/** The person or a caseworker wrote; observed in the same transaction. */
public record MessageSent(UUID messageId, UUID caseId, Message.Sender sender, Instant at) {}
