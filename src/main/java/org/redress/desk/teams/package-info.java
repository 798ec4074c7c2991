/** Teams at the desk: an admin keeps them and says who left, a supervisor moves cases between them. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.teams;
