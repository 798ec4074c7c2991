/** Regulators: where what is missed can be sent, which rules each watches, and what its letter says. */
@org.jspecify.annotations.NullMarked
package org.redress.policy.regulator;
