package org.redress.platform.clients;

import java.util.UUID;

/**
 * A platform got a client, or one was switched off; observed after the change is committed.
 *
 * @param platformId the live platform, also for a client of its sandbox
 */
public record ClientsChanged(UUID platformId) {}
