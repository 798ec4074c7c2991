/** Four eyes at the desk: asking for an erasure or a disclosure, deciding what a colleague asks for, handing it out. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.approvals;
