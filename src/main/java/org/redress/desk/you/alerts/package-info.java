/** How alerts reach a member: quiet hours, and ways beside letters. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.you.alerts;
