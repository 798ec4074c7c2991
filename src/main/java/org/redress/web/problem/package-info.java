/** The kinds of problem that the API answers, and how an error that something else began becomes one of them. */
@org.jspecify.annotations.NullMarked
package org.redress.web.problem;
