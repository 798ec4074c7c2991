/** What can be read: rules, and everything that left the house. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.directory;
