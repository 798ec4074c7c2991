package org.redress.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree against the check values of the specification, and against its recursion written down word for word. */
class MerkleTest {
    private static final int ROUNDS = Integer.getInteger("merkle.rounds", 60);
    private static final int MOST = 3_000;
    /** The leaves of RFC 6962's own test vectors, in hexadecimal. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private final Random random = new Random(6962);

    @Test
    void security_audit_rfc_6962_check_values() {
        List<byte[]> leaves = LEAVES.stream()
                .map(hex -> TreeHash.leaf(HexFormat.of().parseHex(hex)))
                .toList();
        assertThat(hex(merkle(leaves).root(0)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex(merkle(leaves).root(1)))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(merkle(leaves).root(2)))
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(hex(merkle(leaves).root(4)))
                .isEqualTo("d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(merkle(leaves).root(8)))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void roots_and_proofs_are_those_of_the_recursion() {
        for (int round = 0; round < ROUNDS; round++) {
            List<byte[]> leaves = leaves(1 + random.nextInt(round % 2 == 0 ? 40 : MOST));
            int size = leaves.size();
            int index = random.nextInt(size);
            int older = 1 + random.nextInt(size);
            Merkle merkle = merkle(leaves);
            assertThat(merkle.root(size)).isEqualTo(naive(leaves));
            assertThat(merkle.inclusion(index, size)).containsExactlyElementsOf(path(index, leaves));
            assertThat(merkle.consistency(older, size)).containsExactlyElementsOf(subproof(older, leaves, true));
        }
    }

    @Test
    void every_proof_is_accepted_and_a_proof_of_anything_else_is_not() {
        for (int round = 0; round < ROUNDS; round++) {
            List<byte[]> leaves = leaves(2 + random.nextInt(300));
            int size = leaves.size();
            int index = random.nextInt(size);
            Merkle merkle = merkle(leaves);
            byte[] root = merkle.root(size);
            List<byte[]> proof = merkle.inclusion(index, size);
            assertThat(MerkleCheck.includes(leaves.get(index), index, size, proof, root))
                    .isTrue();
            assertThat(MerkleCheck.includes(leaves.get(index), (index + 1) % size, size, proof, root))
                    .isFalse();
            assertThat(MerkleCheck.includes(leaves.get(index), index, size, flipped(proof), root))
                    .isFalse();
            int older = 1 + random.nextInt(size);
            List<byte[]> grown = merkle.consistency(older, size);
            assertThat(MerkleCheck.extend(older, merkle.root(older), size, root, grown))
                    .isTrue();
            assertThat(MerkleCheck.extend(older, merkle(leaves(older)).root(older), size, root, grown))
                    .isFalse();
        }
    }

    @Test
    void a_tree_that_grows_leaf_by_leaf_has_the_same_roots() {
        Peaks peaks = new Peaks();
        List<byte[]> leaves = leaves(700);
        List<byte[]> subtrees = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            peaks.add(leaves.get(i), (level, index, hash) -> {
                if (level == 8) {
                    subtrees.add(hash);
                }
            });
            assertThat(peaks.root()).isEqualTo(merkle(leaves).root(i + 1));
        }
        assertThat(subtrees).containsExactly(naive(leaves.subList(0, 256)), naive(leaves.subList(256, 512)));
    }

    @Test
    void nobody_asks_for_a_leaf_or_a_size_that_is_not_there() {
        Merkle merkle = merkle(leaves(3));
        assertThatThrownBy(() -> merkle.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> merkle.consistency(4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> merkle.consistency(0, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<byte[]> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    byte[] leaf = new byte[32];
                    random.nextBytes(leaf);
                    return leaf;
                })
                .toList();
    }

    private List<byte[]> flipped(List<byte[]> proof) {
        List<byte[]> changed = new ArrayList<>();
        proof.forEach(hash -> changed.add(hash.clone()));
        changed.get(random.nextInt(changed.size()))[random.nextInt(32)] ^= 1;
        return changed;
    }

    private static Merkle merkle(List<byte[]> leaves) {
        return new Merkle(
                (level, index) -> naive(leaves.subList((int) (index << level), (int) ((index + 1) << level))));
    }

    /** MTH of section 2.1. */
    private static byte[] naive(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return leaves.get(0);
        }
        int k = split(n);
        return TreeHash.node(naive(leaves.subList(0, k)), naive(leaves.subList(k, n)));
    }

    /** PATH of section 2.1.1. */
    private static List<byte[]> path(int m, List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? and(path(m, leaves.subList(0, k)), naive(leaves.subList(k, n)))
                : and(path(m - k, leaves.subList(k, n)), naive(leaves.subList(0, k)));
    }

    /** SUBPROOF of section 2.1.2. */
    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean whole) {
        int n = leaves.size();
        if (m == n) {
            return whole ? List.of() : List.of(naive(leaves));
        }
        int k = split(n);
        return m <= k
                ? and(subproof(m, leaves.subList(0, k), whole), naive(leaves.subList(k, n)))
                : and(subproof(m - k, leaves.subList(k, n), false), naive(leaves.subList(0, k)));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> and(List<byte[]> proof, byte[] last) {
        List<byte[]> all = new ArrayList<>(proof);
        all.add(last);
        return all;
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
