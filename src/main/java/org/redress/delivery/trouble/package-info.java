/** What does not get through, and whom it leaves without news. */
@org.jspecify.annotations.NullMarked
package org.redress.delivery.trouble;
