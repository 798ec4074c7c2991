/** How long a closed case is kept, which cases are kept longer, and the job that forgets the rest. */
@org.jspecify.annotations.NullMarked
package org.redress.cases.retention;
