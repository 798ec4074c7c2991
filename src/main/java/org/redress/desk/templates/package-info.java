/** The answers that supervisors prepare, as staff read and keep them. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.templates;
