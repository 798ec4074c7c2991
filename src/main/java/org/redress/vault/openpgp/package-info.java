/** Encrypts for somebody outside, so that nobody here can open it: OpenPGP messages to a published public key. */
@org.jspecify.annotations.NullMarked
package org.redress.vault.openpgp;
