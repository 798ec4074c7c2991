/** Who else has the same case open, said on its page without a sound. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.presence;
