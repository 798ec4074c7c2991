/** Leaving the desk for a reported address, and handing a case over instead. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.leaving;
