/** The sheet of keys, and the switch that turns them off. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.keys;
