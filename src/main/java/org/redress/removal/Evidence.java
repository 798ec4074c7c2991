package org.redress.removal;

import java.time.Instant;

/**
 * What shows that the platform has a request.
 *
 * @param proof a confirmation number, the client that fetched it; nothing personal
 * @param at when the platform had it, which may be before somebody wrote it down
 */
public record Evidence(ReceiptHow how, String proof, Instant at) {}
