package org.redress.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class CodesTest {
    private static final String READABLE = secret("for-the-demo-only-pepper-0000001");
    private static final int STRONG = 19_456;
    private static final String ONE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String TWO = "/wECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String THREE = "//8CAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final Codes codes = new Codes(new Secrets(ONE, TWO, THREE), STRONG);

    @Test
    void only_the_code_itself_matches_its_hash() {
        byte[] salt = codes.salt();
        byte[] hash = codes.slowHash("K7QX", salt);
        assertThat(codes.matches("K7QX", salt, hash)).isTrue();
        assertThat(codes.matches("K7QY", salt, hash)).isFalse();
        assertThat(codes.matches("K7QX", codes.salt(), hash)).isFalse();
    }

    @Test
    void a_stolen_database_is_not_enough_to_try_codes() {
        byte[] salt = codes.salt();
        Codes otherPepper = new Codes(new Secrets(ONE, TWO, ONE), STRONG);
        assertThat(otherPepper.matches("K7QX", salt, codes.slowHash("K7QX", salt)))
                .isFalse();
    }

    @Test
    void a_hash_that_is_cheap_to_try_says_so() {
        assertThat(codes.areCheap()).isFalse();
        assertThat(new Codes(new Secrets(ONE, TWO, THREE), 64).areCheap()).isTrue();
    }

    @Test
    void a_blind_index_finds_the_same_value_for_the_same_purpose_only() {
        BlindIndex index = new BlindIndex(new Secrets(ONE, TWO, THREE));
        assertThat(index.of("web-address", "a")).isEqualTo(index.of("web-address", "a"));
        assertThat(index.of("web-address", "a")).isNotEqualTo(index.of("web-address", "b"));
        assertThat(index.of("web-address", "a")).isNotEqualTo(index.of("network", "a"));
        assertThat(index.of("web", "x")).isNotEqualTo(new BlindIndex(new Secrets(ONE, THREE, TWO)).of("web", "x"));
    }

    @Test
    void readable_and_shared_secrets_are_told() {
        assertThat(new Secrets(ONE, TWO, THREE).anyIsReadable()).isFalse();
        assertThat(new Secrets(ONE, TWO, READABLE).anyIsReadable()).isTrue();
        assertThat(new Secrets(ONE, TWO, THREE).anyIsShared()).isFalse();
        assertThat(new Secrets(ONE, TWO, ONE).anyIsShared()).isTrue();
    }

    @Test
    void a_secret_of_another_length_is_refused_without_being_shown() {
        assertThatThrownBy(() -> new Secrets(ONE, TWO, "c2hvcnQ="))
                .hasMessage("redress.vault.pepper must be 32 bytes in base64");
        assertThatThrownBy(() -> new Secrets(ONE, TWO, "not base64!"))
                .hasMessage("redress.vault.pepper must be 32 bytes in base64");
    }

    private static String secret(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
