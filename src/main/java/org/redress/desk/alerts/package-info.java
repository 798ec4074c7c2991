/** What is late or wrong, live. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.alerts;
