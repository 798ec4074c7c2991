/** Writes what a pack says as canonical JSON and as an accessible PDF with that JSON inside. */
@org.jspecify.annotations.NullMarked
package org.redress.evidence.files;
