package org.redress;

import java.util.Map;

/** What was given breaks a rule of its field; nothing was changed. */
public class NotAcceptable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Map<String, String> violations;

    /** @param violations field name to what is wrong with it and how to put it right; never the value itself */
    public NotAcceptable(Map<String, String> violations) {
        super("not acceptable: " + violations.keySet());
        this.violations = Map.copyOf(violations);
    }

    public NotAcceptable(String field, String words) {
        this(Map.of(field, words));
    }

    public Map<String, String> violations() {
        return violations;
    }
}
