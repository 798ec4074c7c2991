/** RIM, Keycloak's admin API: makes and ends the clients of platforms there. The one place that speaks to it. */
@org.jspecify.annotations.NullMarked
package org.redress.keycloak;
