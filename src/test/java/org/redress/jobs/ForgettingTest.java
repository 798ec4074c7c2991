package org.redress.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ForgettingTest {
    @Test
    void what_cannot_be_forgotten_keeps_nothing_else_from_going() {
        List<Instant> forgotten = new ArrayList<>();
        Map<String, Consumer<Instant>> kinds = new LinkedHashMap<>();
        kinds.put("drafts", forgotten::add);
        kinds.put("packs", now -> {
            throw new IllegalStateException("the disk is full");
        });
        kinds.put("looks", forgotten::add);
        Forgetting.each(kinds, Instant.EPOCH);
        assertThat(forgotten).containsExactly(Instant.EPOCH, Instant.EPOCH);
    }
}
