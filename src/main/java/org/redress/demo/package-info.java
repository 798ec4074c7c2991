/** The newcomer: embedded PostgreSQL, a real Keycloak from its distribution, and sample data; never active in production. */
@NullMarked
package org.redress.demo;

import org.jspecify.annotations.NullMarked;
