/** The directory of platforms at the desk: found, read, kept by an admin, with every version. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.platforms;
