/** Completes the API's description with what holds for every operation, so that no resource has to repeat it. */
@org.jspecify.annotations.NullMarked
package org.redress.partner.description;
