/** What a platform may say about a removal request: the bodies of its answers. */
@org.jspecify.annotations.NullMarked
package org.redress.partner.answers;
