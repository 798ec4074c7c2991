package org.redress.audit.checkpoint;

import java.util.List;
import java.util.Map;

/**
 * What the checkpoints say that left and were kept elsewhere.
 *
 * @param roots by size; more than one root for a size is a contradiction by itself
 * @param strange how many of them we did not sign
 */
public record Kept(Map<Long, List<String>> roots, int strange) {
    public static final Kept NOTHING = new Kept(Map.of(), 0);
}
