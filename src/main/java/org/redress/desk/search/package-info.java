/** One box on every page of the desk: a reference, a host or a web address, and the cases it leads to. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.search;
