/** A host that nobody knows, as a caseworker sees it: what it says of itself, and what can be done about it. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.hosts;
