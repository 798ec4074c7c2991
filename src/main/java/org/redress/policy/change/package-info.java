/** New rules and new versions of rules, written at the desk: read from a form, checked field by field, and added. */
@org.jspecify.annotations.NullMarked
package org.redress.policy.change;
