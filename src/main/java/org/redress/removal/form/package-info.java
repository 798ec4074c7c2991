/** Platforms without an API or a mail address: what a caseworker did with their form, or inside their app. */
@org.jspecify.annotations.NullMarked
package org.redress.removal.form;
