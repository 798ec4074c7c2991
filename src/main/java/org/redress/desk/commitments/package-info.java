/** Commitments of platforms and of the makers of AI tools: read by staff, kept by an admin, reviewed by two supervisors. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.commitments;
