/** {@code RemovalRequest} and its deadlines: the state machine, and the only writer of both. */
@NullMarked
package org.redress.removal;

import org.jspecify.annotations.NullMarked;
