/** What can be read: platforms, rules, and everything that left the house. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.directory;
