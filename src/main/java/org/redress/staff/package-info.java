/** Caseworkers, supervisors and auditors as Keycloak knows them; the one class that sees the security identity. */
@org.jspecify.annotations.NullMarked
package org.redress.staff;
