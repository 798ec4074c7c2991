/** How the organisation signs in at the reporting services of platforms: proposed, kept by an admin, versioned. */
@org.jspecify.annotations.NullMarked
package org.redress.platform.connector;
