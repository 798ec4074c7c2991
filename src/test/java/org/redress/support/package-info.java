/** Fixtures that every test may use: a real database, a real Keycloak, real processes, and walks through real transitions. */
@NullMarked
package org.redress.support;

import org.jspecify.annotations.NullMarked;
