package org.redress.removal.regulator;

import java.util.UUID;

/**
 * That a pack was sent.
 *
 * @param reference the regulator's own number; empty when it gave none
 */
public record Sent(UUID packId, StepChannel channel, String reference) {}
