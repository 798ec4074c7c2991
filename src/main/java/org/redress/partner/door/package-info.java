/** The API's door: what is settled before any resource sees a request. Whose token it is, how often, and how much. */
@org.jspecify.annotations.NullMarked
package org.redress.partner.door;
