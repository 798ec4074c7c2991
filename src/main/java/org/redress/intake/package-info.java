/** RIM, the reporter: question pages, confirmation, case page, messages, exit. */
@org.jspecify.annotations.NullMarked
package org.redress.intake;
