package org.redress.policy;

import java.util.List;

/** A rule as the seed file has it. */
record SeededRule(String id, RuleKind kind, String name, List<RuleText> versions) {}
