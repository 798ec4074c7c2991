package org.redress.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.NotFound;

@QuarkusTest
class VaultTest {
    private static final Instant NOW = Instant.parse("2026-11-23T13:50:00Z");
    private final UUID mine = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();

    @Inject
    Vault vault;

    @Inject
    EntityManager database;

    @BeforeEach
    void two_owners() {
        vault.createKey(mine, NOW);
        vault.createKey(theirs, NOW);
    }

    @Test
    void rule15_what_is_sealed_opens_for_its_owner_and_hides_from_everybody_else() {
        byte[] sealed = vault.seal(mine, "item.typed", "https://example.org/ä");
        assertThat(vault.open(mine, "item.typed", sealed)).isEqualTo("https://example.org/ä");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("example.org");
    }

    @Test
    void security_11_values_swapped_between_rows_are_refused() {
        byte[] sealed = vault.seal(mine, "item.typed", "words");
        assertThatThrownBy(() -> vault.open(theirs, "item.typed", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void security_11_values_swapped_between_columns_are_refused() {
        byte[] sealed = vault.seal(mine, "item.typed", "words");
        assertThatThrownBy(() -> vault.open(mine, "message.words", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void security_11_wrapped_keys_swapped_between_owners_are_refused() {
        byte[] sealed = vault.seal(mine, "item.typed", "words");
        run("update vault_key set wrapped = (select wrapped from vault_key where owner = '%s') where owner = '%s'"
                .formatted(mine, theirs));
        assertThatThrownBy(() -> vault.open(theirs, "item.typed", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void security_14_2_after_erasure_nobody_opens_it() {
        byte[] sealed = vault.seal(mine, "item.typed", "words");
        vault.destroyKey(mine, NOW);
        assertThat(vault.holdsKey(mine)).isFalse();
        assertThatThrownBy(() -> vault.open(mine, "item.typed", sealed)).isInstanceOf(Erased.class);
        assertThatThrownBy(() -> vault.seal(mine, "item.typed", "new words")).isInstanceOf(Erased.class);
        assertThat(vault.open(theirs, "item.typed", vault.seal(theirs, "item.typed", "x")))
                .isEqualTo("x");
    }

    @Test
    void without_a_key_nothing_is_sealed() {
        assertThatThrownBy(() -> vault.seal(UUID.randomUUID(), "item.typed", "words"))
                .isInstanceOf(NotFound.class);
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
