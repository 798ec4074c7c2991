/** Reports at the reporting services of platforms, each in its own protocol behind one small interface. */
@org.jspecify.annotations.NullMarked
package org.redress.delivery.connect;
