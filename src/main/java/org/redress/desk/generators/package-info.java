/** The AI tools that a report can name, as an admin keeps them. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.generators;
