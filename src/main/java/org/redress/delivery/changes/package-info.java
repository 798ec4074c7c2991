/** What platforms are told, kept in order for those that cannot take webhooks. */
@org.jspecify.annotations.NullMarked
package org.redress.delivery.changes;
