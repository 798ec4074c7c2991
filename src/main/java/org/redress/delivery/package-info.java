/** The outbox: letters and webhooks leave in order, are retried, and never lost; implements {@code AlertChannel}. */
@org.jspecify.annotations.NullMarked
package org.redress.delivery;
