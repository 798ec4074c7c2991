/** Whom a person can talk to: the lines that come with Redress, and those that an admin wrote over them. */
@org.jspecify.annotations.NullMarked
package org.redress.cases.support;
