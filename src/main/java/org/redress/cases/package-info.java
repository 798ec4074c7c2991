/** {@code CaseFile}, its items, access code, contact and consent, conversation, retention and erasure. */
@NullMarked
package org.redress.cases;

import org.jspecify.annotations.NullMarked;
