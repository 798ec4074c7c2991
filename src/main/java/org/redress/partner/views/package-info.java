/** What a platform is shown: representations without any of the reporter's own data. */
@org.jspecify.annotations.NullMarked
package org.redress.partner.views;
