/** The whole loop, as its people go through it. */
@NullMarked
package org.redress.loop;

import org.jspecify.annotations.NullMarked;
