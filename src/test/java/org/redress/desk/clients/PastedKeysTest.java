package org.redress.desk.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.NotAcceptable;

/** Public keys as people paste them. */
class PastedKeysTest {
    /** The EC key of RFC 7517, appendix A.1. */
    private static final String EC =
            "\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\","
                    + "\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"";

    @Test
    void a_set_keeps_its_keys_and_each_says_what_it_is_for() {
        assertThat(PastedKeys.read("{\"keys\":[{" + EC + ",\"kid\":\"1\"}]}"))
                .contains("\"kid\":\"1\"", "\"use\":\"sig\"", "\"alg\":\"ES256\"");
        assertThat(PastedKeys.read("{" + EC + "}")).startsWith("{\"keys\":[");
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048, RS256", "EC, 256, ES256", "EC, 384, ES384", "EC, 521, ES512"})
    void a_public_key_in_pem_form_becomes_a_set(String kind, int bits, String algorithm) throws Exception {
        assertThat(PastedKeys.read(pem(kind, bits))).contains("\"alg\":\"" + algorithm + "\"", "\"kty\":\"" + kind);
    }

    @Test
    void a_short_key_is_refused() throws Exception {
        assertThatThrownBy(() -> PastedKeys.read(pem("RSA", 1024))).isInstanceOf(NotAcceptable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"keys\":[]}",
                "{\"keys\":[1]}",
                "{\"kty\":\"oct\",\"k\":\"AQ\"}",
                "{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"x\":\"AQ\",\"y\":\"AQ\"}",
                "{\"kty\":\"RSA\",\"n\":\"!\",\"e\":\"AQAB\"}",
                "-----BEGIN PUBLIC KEY-----\nAQAB\n-----END PUBLIC KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nAQAB\n-----END RSA PRIVATE KEY-----",
                "<svg onload=x>"
            })
    void anything_else_is_refused_in_words(String pasted) {
        assertThatThrownBy(() -> PastedKeys.read(pasted))
                .isInstanceOfSatisfying(
                        NotAcceptable.class,
                        wrong -> assertThat(wrong.violations().get("keys")).isNotBlank());
    }

    private static String pem(String kind, int bits) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(bits);
        PublicKey key = generator.generateKeyPair().getPublic();
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
