/** A platform's own form, or the report inside its app: what to paste, and what came of it. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.forms;
