/** Whom a person can talk to, as an admin keeps it language by language. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.support;
