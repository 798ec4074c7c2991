/** Cases about somebody who may be under 18: sealing one, and handing it over. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.safeguarding;
