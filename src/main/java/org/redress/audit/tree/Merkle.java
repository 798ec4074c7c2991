package org.redress.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of RFC 6962, sections 2.1 to 2.1.2, from the hashes of complete subtrees. Leaves count from 0, sizes
 * are numbers of leaves.
 */
public final class Merkle {
    private final Subtrees subtrees;

    public Merkle(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    /** {@return the root of the first {@code size} leaves} */
    public byte[] root(long size) {
        return size == 0 ? TreeHash.empty() : range(0, size);
    }

    /**
     * {@return PATH(index, D[0:size]), from the leaf's neighbour up}
     *
     * @throws IllegalArgumentException when there is no such leaf
     */
    public List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " among " + size);
        }
        List<byte[]> proof = new ArrayList<>();
        path(index, 0, size, proof);
        return proof;
    }

    /**
     * {@return PROOF(older, D[0:newer]): that the newer tree begins with all of the older one; empty for equal sizes}
     *
     * @throws IllegalArgumentException when the older is empty or longer than the newer
     */
    public List<byte[]> consistency(long older, long newer) {
        if (older < 1 || older > newer) {
            throw new IllegalArgumentException("no proof from " + older + " to " + newer);
        }
        List<byte[]> proof = new ArrayList<>();
        subproof(older, 0, newer, true, proof);
        return proof;
    }

    private void path(long index, long from, long to, List<byte[]> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, proof);
            proof.add(range(middle, to));
        } else {
            path(index, middle, to, proof);
            proof.add(range(from, middle));
        }
    }

    private void subproof(long older, long from, long to, boolean whole, List<byte[]> proof) {
        if (older == to) {
            if (!whole) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (older <= middle) {
            subproof(older, from, middle, whole, proof);
            proof.add(range(middle, to));
        } else {
            subproof(older, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    /** Every range that is asked for begins at a multiple of its greatest power of two. */
    private byte[] range(long from, long to) {
        long count = to - from;
        long power = Long.highestOneBit(count);
        if (power == count) {
            int level = Long.numberOfTrailingZeros(power);
            return subtrees.hash(level, from >> level);
        }
        return TreeHash.node(range(from, from + power), range(from + power, to));
    }

    /** {@return the greatest power of two below {@code count}} */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
