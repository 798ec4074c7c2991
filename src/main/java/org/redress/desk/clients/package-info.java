/** A platform's clients at the desk: made, shown, given new keys and switched off by an admin, read by all staff. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.clients;
