package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final Instant AT = Instant.parse("2026-11-23T13:50:00.123Z");

    @Test
    void details_are_written_in_one_order_only() {
        assertThat(CanonicalJson.of(Map.of("b", "2", "a", "1"))).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
    }

    @Test
    void a_line_break_cannot_forge_a_member() {
        assertThat(CanonicalJson.of(Map.of("a", "x\r\n\",\"b\":\"y")))
                .isEqualTo("{\"a\":\"x\\r\\n\\\",\\\"b\\\":\\\"y\"}");
    }

    /** The value was computed with printf and sha256sum over 0x00 and the JSON. */
    @Test
    void the_leaf_is_the_hash_of_a_zero_byte_and_the_canonical_json() {
        Entry entry = new Entry(
                Actor.PUBLIC(),
                "removal-request.sent",
                new Subject("removal-request", "7", null),
                Map.of("b", "2", "a", "q\"\u0001é"),
                AT);
        assertThat(HexFormat.of().formatHex(entry.leaf()))
                .isEqualTo("f55f6a9e17d93fe30bd8c761523ddfce72b27d765c7121b77c119ed7e180ae39");
    }

    @Test
    void times_are_cut_to_what_the_database_keeps() {
        Entry entry = new Entry(Actor.system("test"), "a", new Subject("b", "c", null), Map.of(), AT.plusNanos(999));
        assertThat(entry.at()).isEqualTo(AT);
    }
}
