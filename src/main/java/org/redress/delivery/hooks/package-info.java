/** The webhooks that members of staff have for their own alerts. */
@org.jspecify.annotations.NullMarked
package org.redress.delivery.hooks;
