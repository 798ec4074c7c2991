package org.redress.alert.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * One running clock in a calendar: what it is about, and nothing intimate.
 *
 * @param changes how many facts and re-plannings its clock has: it only grows, so a later state replaces an earlier one
 */
public record DueTime(UUID deadlineId, String reference, String platform, String rule, Instant dueAt, long changes) {}
