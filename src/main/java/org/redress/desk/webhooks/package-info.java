/** A platform's webhooks at the desk: its endpoint, kept by an admin, and every delivery with its attempts. */
@org.jspecify.annotations.NullMarked
package org.redress.desk.webhooks;
