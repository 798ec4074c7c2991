package org.redress.audit.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Checks proofs as RFC 9162, sections 2.1.3.2 and 2.1.4.2, does: from the proof alone, without the tree. */
public final class MerkleCheck {
    private MerkleCheck() {}

    /** Whether the proof leads from the leaf at {@code index} to the root of {@code size} leaves. */
    public static boolean includes(byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        Walk walk = new Walk(index, size - 1);
        byte[] hash = leaf;
        for (byte[] next : proof) {
            if (walk.isOver()) {
                return false;
            }
            hash = walk.isRight() ? TreeHash.node(next, hash) : TreeHash.node(hash, next);
            walk.up();
        }
        return walk.isOver() && Arrays.equals(hash, root);
    }

    /** Whether the tree of {@code newer} leaves begins with the one of {@code older}. */
    public static boolean extend(long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> proof) {
        if (older < 1 || older > newer) {
            return false;
        }
        if (older == newer) {
            return proof.isEmpty() && Arrays.equals(olderRoot, newerRoot);
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(older) == 1) {
            path.add(0, olderRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        Walk walk = new Walk(older - 1, newer - 1);
        walk.upWhileRight();
        byte[] first = path.get(0);
        byte[] second = path.get(0);
        for (byte[] next : path.subList(1, path.size())) {
            if (walk.isOver()) {
                return false;
            }
            if (walk.isRight()) {
                first = TreeHash.node(next, first);
                second = TreeHash.node(next, second);
            } else {
                second = TreeHash.node(second, next);
            }
            walk.up();
        }
        return walk.isOver() && Arrays.equals(first, olderRoot) && Arrays.equals(second, newerRoot);
    }

    /** The way from a leaf to the root: {@code fn} and {@code sn} of the RFC. */
    private static final class Walk {
        private long node;
        private long last;

        Walk(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean isOver() {
            return last == 0;
        }

        boolean isRight() {
            return (node & 1) == 1 || node == last;
        }

        /** A last node without a right neighbour is carried up to where it has a left one. */
        void up() {
            while ((node & 1) == 0 && node == last && node != 0) {
                shift();
            }
            shift();
        }

        void upWhileRight() {
            while ((node & 1) == 1) {
                shift();
            }
        }

        private void shift() {
            node >>= 1;
            last >>= 1;
        }
    }
}
