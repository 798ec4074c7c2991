/** Reads the audit for those whose work that is: the newest first, narrowed, page by page. */
@org.jspecify.annotations.NullMarked
package org.redress.audit.register;
