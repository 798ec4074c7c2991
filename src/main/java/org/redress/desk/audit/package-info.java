/** The auditor's view: who did what, where it stands in the chain, and whether the chain holds. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.audit;
