package org.redress.audit.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** A tree that grows leaf by leaf and keeps only the roots of its complete subtrees, one for each bit of its size. */
public final class Peaks {
    private final Deque<byte[]> peaks = new ArrayDeque<>();
    private long size;

    /** Told of each complete subtree as soon as its last leaf is there. */
    @FunctionalInterface
    public interface Complete {
        void subtree(int level, long index, byte[] hash);
    }

    public long size() {
        return size;
    }

    /** Adds one leaf's hash. */
    public void add(byte[] leaf, Complete complete) {
        byte[] hash = leaf;
        long index = size;
        int level = 0;
        complete.subtree(level, index, hash);
        while ((index & 1) == 1) {
            hash = TreeHash.node(peaks.pop(), hash);
            index >>= 1;
            level++;
            complete.subtree(level, index, hash);
        }
        peaks.push(hash);
        size++;
    }

    /** {@return the root over all leaves so far} */
    public byte[] root() {
        if (peaks.isEmpty()) {
            return TreeHash.empty();
        }
        Iterator<byte[]> smallestFirst = peaks.iterator();
        byte[] root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = TreeHash.node(smallestFirst.next(), root);
        }
        return root;
    }
}
