/** What happened to a case, in words: all of it, and what came since somebody last opened it. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.past;
