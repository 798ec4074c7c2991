package org.redress.policy;

/** Law, our own target and a promise are three kinds that are never merged or shown alike. */
public enum RuleKind {
    LAW,
    TARGET,
    COMMITMENT
}
