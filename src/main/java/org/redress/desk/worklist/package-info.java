/** What is due next, for everybody who works on cases. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.worklist;
