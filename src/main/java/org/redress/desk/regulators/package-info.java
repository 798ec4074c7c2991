/** The directory of regulators, and what goes to them. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.regulators;
