/** A new code for somebody who lost theirs, made by two members of staff. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.reissue;
