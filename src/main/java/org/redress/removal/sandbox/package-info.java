/** A platform's sandbox: generated requests that behave as real ones do, and a clock that its platform may advance. */
@org.jspecify.annotations.NullMarked
package org.redress.removal.sandbox;
