/** Reviews of commitments: opened on their day, clocked, proposed by one supervisor and looked at by a second; and the figures. */
@org.jspecify.annotations.NullMarked
package org.redress.removal.commitment;
