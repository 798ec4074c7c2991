/** Who a case is not for: handing it over without a reason, and what a member asked to be spared. */
@org.jspecify.annotations.NullMarked
package org.redress.cases.handover;
