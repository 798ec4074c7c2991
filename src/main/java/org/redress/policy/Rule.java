package org.redress.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** One duty under a stable id, such as {@code US_TIDA}; what it says is in its versions. */
@Entity
public class Rule {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private RuleKind kind;

    private String name;

    public Rule(String id, RuleKind kind, String name) {
        this.id = id;
        this.kind = kind;
        this.name = name;
    }

    @SuppressWarnings("NullAway.Init")
    protected Rule() {}

    public String id() {
        return id;
    }

    public RuleKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }
}
