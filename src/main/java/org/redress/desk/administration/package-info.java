/** What is configured, behind one entry: a page of links, each shown to whoever may open it. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.administration;
