/** Commitments: what platforms and the makers of AI tools promised or owe, with sources, standing and a reviewed verdict. */
@org.jspecify.annotations.NullMarked
package org.redress.platform.commitment;
