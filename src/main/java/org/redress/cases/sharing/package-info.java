/** Which regulators a person lets read about their case, and what may go along. */
@org.jspecify.annotations.NullMarked
package org.redress.cases.sharing;
