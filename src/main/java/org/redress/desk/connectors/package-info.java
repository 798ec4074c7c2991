/** The page of a platform's own reporting service: set, tried and switched on by an admin. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.connectors;
