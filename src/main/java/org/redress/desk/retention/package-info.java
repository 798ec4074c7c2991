/** How long cases are kept, as the desk sets and shows it: the terms, the holds, and one case's closing. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.retention;
