/** Four eyes: erasing a case and releasing what a person confided need a second member of staff. */
@org.jspecify.annotations.NullMarked
package org.redress.cases.approval;
