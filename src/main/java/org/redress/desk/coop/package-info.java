/** The page where a platform's ROOST Coop is let in to answer. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.coop;
