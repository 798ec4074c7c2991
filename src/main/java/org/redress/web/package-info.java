/** Page furniture: layout, tags, error answers (HTML, or problem+json under {@code /api/}), headers, languages. */
@org.jspecify.annotations.NullMarked
package org.redress.web;
