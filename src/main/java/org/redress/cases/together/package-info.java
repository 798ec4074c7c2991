/** Cases that report the same and are handled together: a link that moves nothing and that staff alone see. */
@org.jspecify.annotations.NullMarked
package org.redress.cases.together;
