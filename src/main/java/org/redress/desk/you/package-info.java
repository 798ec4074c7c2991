/** What a member of staff sets for themselves, and what nobody else sees. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.you;
