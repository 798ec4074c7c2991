/** The page behind the link of a letter: a platform's staff look at one request and answer it, without an account. */
@org.jspecify.annotations.NullMarked
package org.redress.partner.page;
