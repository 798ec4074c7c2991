/** What one look at a web address shows, by rules that are data with a version. */
@org.jspecify.annotations.NullMarked
package org.redress.check.sight;
