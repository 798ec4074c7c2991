/** Complaints to platforms about a missed request: what was sent, how, and what came of it. */
@org.jspecify.annotations.NullMarked
package org.redress.removal.complaint;
