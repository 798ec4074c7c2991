/** The way out to other people's servers: only public addresses, judged when we connect. */
@org.jspecify.annotations.NullMarked
package org.redress.outside;
