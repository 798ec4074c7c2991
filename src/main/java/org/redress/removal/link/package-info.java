/** The link in a letter by which a platform answers one request without an account. */
@org.jspecify.annotations.NullMarked
package org.redress.removal.link;
