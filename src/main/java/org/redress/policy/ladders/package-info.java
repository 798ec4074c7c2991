/** How supervisors changed the ladders of rules, the newest last; nothing of it is ever changed. */
@org.jspecify.annotations.NullMarked
package org.redress.policy.ladders;
