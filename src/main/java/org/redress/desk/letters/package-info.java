/** What letters say: read by staff, changed by an admin beside a preview, with every version. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.letters;
