package org.redress.desk.retention;

/**
 * Where a case stands with its end.
 *
 * @param closed since when it is closed; empty while it is not
 * @param judged whether it may be closed at all
 * @param contact until when, or since when not
 */
record KeepingView(String reference, String closed, boolean judged, String contact, String words, String timeline) {}
