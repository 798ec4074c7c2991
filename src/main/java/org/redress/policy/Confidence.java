package org.redress.policy;

/** How sure we are of a fact: official text seen, told by others, to be checked, told by one source, or our own decision. */
public enum Confidence {
    VERIFIED,
    SECONDARY,
    NEEDS_CHECK,
    ONE_SOURCE,
    OURS
}
