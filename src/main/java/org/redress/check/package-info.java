/** Is it really gone: polite, SSRF-proof checks of web addresses and their verdicts. */
@org.jspecify.annotations.NullMarked
package org.redress.check;
