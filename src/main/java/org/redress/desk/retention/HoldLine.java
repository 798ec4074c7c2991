package org.redress.desk.retention;

/**
 * One legal hold.
 *
 * @param reference of its case; empty where the case is known
 * @param ended how and when it ended; empty while it lasts
 */
record HoldLine(String id, String reference, String reason, String owner, String until, String begun, String ended) {}
