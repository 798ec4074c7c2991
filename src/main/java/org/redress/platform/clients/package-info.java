/** A platform's clients at Keycloak: who may call the API as which platform, live or in its sandbox, and since when. */
@org.jspecify.annotations.NullMarked
package org.redress.platform.clients;
