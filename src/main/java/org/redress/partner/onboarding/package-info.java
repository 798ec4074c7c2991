/** What a platform's client shows by calling: that it is there, and what it has proven in its sandbox. */
@org.jspecify.annotations.NullMarked
package org.redress.partner.onboarding;
