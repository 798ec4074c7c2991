package org.redress.partner;

import java.time.Instant;
import java.util.UUID;

/** A platform sent an answer again under its key, and got the first one's answer. */
public record AnswerRepeated(UUID platformId, Instant at) {}
