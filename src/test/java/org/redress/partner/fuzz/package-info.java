/** Asks the API everything, well and badly, and holds each answer against its description. */
@org.jspecify.annotations.NullMarked
package org.redress.partner.fuzz;
