/** What was recorded by mistake, and who may strike it out by a further fact. */
@org.jspecify.annotations.NullMarked
package org.redress.cases.mistake;
