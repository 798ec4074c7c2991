/** Hosts that are nobody's in the directory: asked once, at their root, what they say of themselves in public. */
@org.jspecify.annotations.NullMarked
package org.redress.platform.unknown;
