package org.redress.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;

/** Every cell of states x events, against the table that people read. */
class RemovalStatusTest {
    private static final Instant NOW = Instant.parse("2026-06-03T14:10:00Z");
    private static final Actor SYSTEM = Actor.system("test");
    private static final RemovalRequest.Target TARGET =
            new RemovalRequest.Target(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @Test
    void rule1_the_document_shows_the_table_of_the_enum() throws IOException {
        assertThat(Files.readString(Path.of("docs/states.md"))).contains(table());
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> rule1_a_request_obeys_every_cell() {
        return EnumSet.allOf(RemovalStatus.class).stream()
                .flatMap(status -> EnumSet.allOf(RemovalEvent.class).stream()
                        .map(event -> DynamicTest.dynamicTest(status + " x " + event, () -> obeys(status, event))));
    }

    private static void obeys(RemovalStatus status, RemovalEvent event) {
        RemovalRequest request = at(status);
        int before = request.steps().size();
        if (status.on(event) instanceof Transition.To to) {
            RemovalStep step = request.step(event, SYSTEM, NOW);
            assertThat(request.status()).isEqualTo(to.status());
            assertThat(step.fromStatus()).isEqualTo(status);
            assertThat(request.steps()).hasSize(before + 1);
        } else {
            String code = status.on(event) == Transition.Refused.ALREADY_THERE ? "already-there" : "not-allowed";
            assertThatThrownBy(() -> request.step(event, SYSTEM, NOW))
                    .isInstanceOfSatisfying(
                            NotPossibleNow.class, e -> assertThat(e.code()).isEqualTo(code));
            assertThat(request.status()).isEqualTo(status);
            assertThat(request.steps()).hasSize(before);
        }
    }

    @Test
    void rule3_a_question_or_a_look_is_no_end_of_the_wait() {
        assertThat(EnumSet.allOf(RemovalStatus.class).stream().filter(RemovalStatus::awaitsPlatform))
                .containsExactly(
                        RemovalStatus.SENT, RemovalStatus.RECEIVED, RemovalStatus.IN_REVIEW, RemovalStatus.QUERIED);
    }

    @Test
    void rule4_only_our_check_makes_a_request_gone() {
        for (RemovalStatus status : RemovalStatus.values()) {
            for (RemovalEvent event : RemovalEvent.values()) {
                if (status.on(event) instanceof Transition.To to && to.status() == RemovalStatus.GONE) {
                    assertThat(event).isEqualTo(RemovalEvent.VERIFY_GONE);
                }
            }
        }
    }

    @Test
    void every_status_can_be_reached_by_real_steps() {
        assertThat(EnumSet.allOf(RemovalStatus.class))
                .allSatisfy(status -> assertThat(at(status).status()).isEqualTo(status));
    }

    /** Walks real transitions to a status. */
    static RemovalRequest at(RemovalStatus wanted) {
        RemovalRequest request = new RemovalRequest(UUID.randomUUID(), TARGET, null, NOW);
        for (RemovalEvent event : wayTo(wanted)) {
            request.step(event, SYSTEM, NOW);
        }
        return request;
    }

    private static Set<RemovalEvent> wayTo(RemovalStatus wanted) {
        return switch (wanted) {
            case PREPARED -> EnumSet.noneOf(RemovalEvent.class);
            case SENT -> EnumSet.of(RemovalEvent.SEND);
            case RECEIVED -> EnumSet.of(RemovalEvent.SEND, RemovalEvent.RECEIVE);
            case IN_REVIEW -> EnumSet.of(RemovalEvent.SEND, RemovalEvent.REVIEW);
            case QUERIED -> EnumSet.of(RemovalEvent.SEND, RemovalEvent.QUERY);
            case REMOVED -> EnumSet.of(RemovalEvent.SEND, RemovalEvent.CLAIM_REMOVAL);
            case GONE -> EnumSet.of(RemovalEvent.SEND, RemovalEvent.VERIFY_GONE);
            case REFUSED -> EnumSet.of(RemovalEvent.SEND, RemovalEvent.REFUSE);
            case REAPPEARED -> EnumSet.of(RemovalEvent.SEND, RemovalEvent.VERIFY_GONE, RemovalEvent.REAPPEAR);
            case WITHDRAWN -> EnumSet.of(RemovalEvent.SEND, RemovalEvent.WITHDRAW);
        };
    }

    /** The table as the document prints it: rows are statuses, columns events; = is "already there", - "not allowed". */
    private static String table() {
        StringBuilder text = new StringBuilder("| |");
        for (RemovalEvent event : RemovalEvent.values()) {
            text.append(' ').append(words(event)).append(" |");
        }
        text.append("\n|---|")
                .append("---|".repeat(RemovalEvent.values().length))
                .append('\n');
        for (RemovalStatus status : RemovalStatus.values()) {
            text.append("| **").append(words(status)).append("** |");
            for (RemovalEvent event : RemovalEvent.values()) {
                text.append(' ').append(cell(status.on(event))).append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String cell(Transition transition) {
        if (transition instanceof Transition.To to) {
            return words(to.status());
        }
        return transition == Transition.Refused.ALREADY_THERE ? "=" : "-";
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
