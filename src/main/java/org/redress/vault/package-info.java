/** Per-case keys, sealing and opening personal data, blind indexes, erasure by destroying a key. */
@org.jspecify.annotations.NullMarked
package org.redress.vault;
