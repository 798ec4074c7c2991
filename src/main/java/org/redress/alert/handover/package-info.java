/** Who has an alert: it is handed from one member of staff to another, which is not yet acknowledging it. */
@org.jspecify.annotations.NullMarked
package org.redress.alert.handover;
