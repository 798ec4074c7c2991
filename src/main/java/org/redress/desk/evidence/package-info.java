/** Evidence packs at the desk: look at what would be inside, make one, take it out; and how one looks on paper. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.evidence;
