/** Evidence packs at the desk: look at what would be inside, make one, take it out. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.evidence;
