/** What a person answered so far, question by question, and the report that it amounts to. */
@org.jspecify.annotations.NullMarked
package org.redress.intake.answers;
