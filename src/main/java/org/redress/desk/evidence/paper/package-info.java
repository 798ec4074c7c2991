/** How an evidence pack looks on paper, and how it says times and our words there. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.evidence.paper;
