package org.redress.audit.tree;

/** Where the hashes of complete subtrees come from. */
@FunctionalInterface
public interface Subtrees {
    /**
     * {@return the root over the leaves from {@code index * 2^level} on, {@code 2^level} of them}
     *
     * @param level 0 for a leaf
     */
    byte[] hash(int level, long index);
}
