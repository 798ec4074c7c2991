/** A platform's webhooks as both sides see them: listed with their attempts, tried, and sent again. */
@org.jspecify.annotations.NullMarked
package org.redress.delivery.webhooks;
