package org.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofOfWorkTest {
    private static final String QUESTION = "0".repeat(64);

    @Test
    void rule28_a_number_solves_it_when_its_hash_begins_with_sixteen_zero_bits() throws Exception {
        int answer = IntStream.iterate(0, number -> number + 1)
                .filter(number -> ProofOfWork.isSolvedBy(QUESTION, "" + number))
                .findFirst()
                .orElseThrow();
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest((QUESTION + ":" + answer).getBytes(StandardCharsets.US_ASCII));
        assertThat(hash).startsWith(0, 0);
        assertThat(ProofOfWork.isSolvedBy("1" + QUESTION.substring(1), "" + answer))
                .as("for its own question alone")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "-1", "1e9", " 7", "٧", "1234567890123"})
    void rule28_what_is_not_a_short_number_is_no_solution(String answer) {
        assertThat(ProofOfWork.isSolvedBy(QUESTION, answer)).isFalse();
    }
}
