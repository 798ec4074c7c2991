/** What letters say: the texts that come with Redress, and those that an admin wrote over them. */
@org.jspecify.annotations.NullMarked
package org.redress.delivery.text;
