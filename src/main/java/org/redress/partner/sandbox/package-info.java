/** The sandbox as its platform steers it: requests to generate, a clock to advance, and what it has proven. */
@org.jspecify.annotations.NullMarked
package org.redress.partner.sandbox;
