/** Teams at the desk: an admin keeps them, a supervisor moves cases between them. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.teams;
