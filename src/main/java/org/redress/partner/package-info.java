/** RIM, platforms: {@code /api/v1}, the webhooks' contract, {@code /compat} feeds. */
@org.jspecify.annotations.NullMarked
package org.redress.partner;
