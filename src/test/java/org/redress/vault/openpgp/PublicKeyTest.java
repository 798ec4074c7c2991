package org.redress.vault.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.crypto.RuntimeCryptoException;
import org.bouncycastle.openpgp.PGPException;
import org.junit.jupiter.api.Test;
import org.redress.NotAcceptable;

/** What is encrypted to a published key only its owner reads. */
class PublicKeyTest {
    private static final Instant NOW = Instant.parse("2126-11-26T12:00:00Z");

    @Test
    void only_the_owner_of_the_key_reads_it() throws Exception {
        OurKey key = new OurKey();
        PublicKey read = PublicKey.read(key.published(), NOW);
        assertThat(read.fingerprint()).matches("[0-9A-F]{40}");
        byte[] message = read.encrypt("a secret".getBytes(StandardCharsets.UTF_8), "a.txt", NOW);
        assertThat(new String(message, StandardCharsets.US_ASCII))
                .startsWith("-----BEGIN PGP MESSAGE-----")
                .doesNotContain("secret");
        assertThat(key.open(message)).as("encrypted to the key that is for it").isEqualTo("a secret");
        // What it fails on depends on which of the two random keys is the larger number.
        assertThatThrownBy(() -> new OurKey().open(message))
                .isInstanceOfAny(PGPException.class, RuntimeCryptoException.class);
    }

    @Test
    void what_is_no_key_is_said() {
        for (String text : new String[] {"", "hello", "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n"}) {
            assertThatThrownBy(() -> PublicKey.read(text, NOW)).as(text).isInstanceOf(NotAcceptable.class);
        }
    }
}
