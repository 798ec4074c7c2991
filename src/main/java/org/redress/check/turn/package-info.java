/** When a host may be asked: one request in ten seconds from all nodes together, and as its robots.txt says. */
@org.jspecify.annotations.NullMarked
package org.redress.check.turn;
