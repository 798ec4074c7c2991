package org.redress.desk.requests;

/**
 * One letter about a request.
 *
 * @param id of its delivery
 * @param left whether it was accepted and may still turn out to have come back
 */
record LetterLine(String id, String words, boolean left) {}
