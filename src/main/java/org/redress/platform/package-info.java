/** The directory of platforms and generators; finds the platform of a web address; partner credentials and channels. */
@org.jspecify.annotations.NullMarked
package org.redress.platform;
