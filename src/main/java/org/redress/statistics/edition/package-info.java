/** What the public sees: one edition a quarter, groups of ten or more, and what platforms say to it. */
@org.jspecify.annotations.NullMarked
package org.redress.statistics.edition;
