/** Cases that are handled together, as staff link them. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.together;
