/** The ladder of a rule: who is called when, before and after a change of it. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.ladder;
