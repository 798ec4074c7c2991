/** The change feed, for platforms that cannot take webhooks: by cursor, at once or as soon as there is something. */
@org.jspecify.annotations.NullMarked
package org.redress.partner.changes;
