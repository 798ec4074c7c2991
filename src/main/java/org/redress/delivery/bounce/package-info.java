/** Letters to platforms that were accepted and came back. */
@org.jspecify.annotations.NullMarked
package org.redress.delivery.bounce;
