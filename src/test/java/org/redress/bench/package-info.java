/** What is measured, not tested: each class is run by name, as {@code docs/performance.md} says. */
@org.jspecify.annotations.NullMarked
package org.redress.bench;
