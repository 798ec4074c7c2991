/** Many answers in one call: each is taken or refused for itself. */
@org.jspecify.annotations.NullMarked
package org.redress.partner.bulk;
