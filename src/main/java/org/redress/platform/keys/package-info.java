/** The keys with which a platform reads the feeds: made, used, revoked. */
@org.jspecify.annotations.NullMarked
package org.redress.platform.keys;
