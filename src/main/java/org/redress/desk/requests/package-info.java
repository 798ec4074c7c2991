/** What staff does with one removal request. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.requests;
