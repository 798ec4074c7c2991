package org.redress.alert.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.redress.policy.Rung;
import org.redress.staff.Role;

/**
 * The table of situations. One letter is one member: {@code O} whose case it is, {@code D} and {@code E} other
 * caseworkers, {@code S} and {@code T} supervisors, {@code A} an admin, {@code R} an auditor. After the letter:
 * {@code d} on duty, {@code q} in quiet hours, {@code x} not reachable.
 */
class CallingTest {
    private static final Instant MORNING = Instant.parse("2026-11-27T06:00:00Z");
    private static final Map<Character, Role> ROLES = Map.of(
            'O', Role.CASEWORKER,
            'D', Role.CASEWORKER,
            'E', Role.CASEWORKER,
            'S', Role.SUPERVISOR,
            'T', Role.SUPERVISOR,
            'A', Role.ADMIN,
            'R', Role.AUDITOR);

    @Test
    void rule13_a_rota_is_kept_and_a_warning_or_a_miss_comes() {
        Map.ofEntries(
                        Map.entry("O Dd E S", "O D"),
                        Map.entry("Od D E S", "O"),
                        Map.entry("Oq Dd E S", "Oq D"),
                        Map.entry("Ox Dd E S", "D"),
                        Map.entry("O D E S T", "O S T"),
                        Map.entry("Oq D E S", "Oq S"),
                        Map.entry("O Ddq E S", "O Dq S"),
                        Map.entry("O Ddx E S", "O S"),
                        Map.entry("O Dd Edq S", "O D Eq"),
                        Map.entry("Oq Ddq E Sq", "O D S"),
                        Map.entry("Oq Ddq E Sx", "O D"),
                        Map.entry("O D E Sq", "O Sq"),
                        Map.entry("O D E Sx", "O"),
                        Map.entry("Ox D E Sq", "S"),
                        Map.entry("Ox D E Sx", "D E"),
                        Map.entry("Ox Dq E Sx", "Dq E"),
                        Map.entry("Ox Dq Eq Sx", "D E"),
                        Map.entry("Ox Dx Ex Sx A", "A"),
                        Map.entry("Ox Dx Ex Sx Aq", "A"),
                        Map.entry("Ox Dx Ex Sx Ax R", ""),
                        Map.entry("O D Sd", "O S"))
                .forEach((situation, called) -> {
                    assertThat(calls(Rung.WARNING, situation, true))
                            .as(situation)
                            .isEqualTo(called);
                    assertThat(calls(Rung.MISSED, situation, true))
                            .as(situation)
                            .isEqualTo(called);
                });
    }

    @Test
    void rule13_no_rota_is_kept_and_a_warning_or_a_miss_comes() {
        Map.of(
                        "O D E S", "O",
                        "Oq D E S", "Oq D E",
                        "Ox D E S", "D E",
                        "Ox D Eq S", "D Eq",
                        "Ox Dq Eq S", "Dq Eq S",
                        "Oq Dq Eq Sq", "O D E S",
                        "Oq Dq Eq Sx", "O D E",
                        "Ox Dx Ex Sx A", "A")
                .forEach((situation, called) -> assertThat(calls(Rung.MISSED, situation, false))
                        .as(situation)
                        .isEqualTo(called));
    }

    @Test
    void rule13_what_came_back_calls_whose_case_it_is_and_in_nobodys_case_the_supervisors_too() {
        assertThat(calls(Rung.REAPPEARED, "O Dd E S", true)).isEqualTo("O D");
        assertThat(calls(Rung.REAPPEARED, "O D E S", false)).isEqualTo("O");
        Crew rota = crew("O Dd E S A", true);
        assertThat(words(Calling.calls(Rung.REAPPEARED, List.of(), rota), rota)).isEqualTo("D S");
        Crew none = crew("D E S A", false);
        assertThat(words(Calling.calls(Rung.REAPPEARED, List.of(), none), none)).isEqualTo("D E S");
    }

    @Test
    void rule13_nobody_reacted_and_the_supervisors_are_called_whoever_is_on_duty() {
        Map.of(
                        "O Dd S T", "S T",
                        "O Dd Sq T", "Sq T",
                        "O Dd Sq Tq", "S T",
                        "O Dd Sx Tx", "O D",
                        "Oq Dd Sx Tx", "Oq D")
                .forEach((situation, called) -> {
                    assertThat(calls(Rung.SUPERVISORS, situation, true))
                            .as(situation)
                            .isEqualTo(called);
                    assertThat(calls(Rung.REGULATOR, situation, true))
                            .as(situation)
                            .isEqualTo(called);
                });
    }

    @Test
    void rule13_still_nobody_reacted_and_the_admins_are_called_too() {
        assertThat(calls(Rung.SECOND_CHANNEL, "O Dd S A R", true)).isEqualTo("A S");
        assertThat(calls(Rung.SECOND_CHANNEL, "O Dd Sq A R", true)).isEqualTo("A Sq");
        assertThat(calls(Rung.SECOND_CHANNEL, "O Dd Sx Aq R", true)).isEqualTo("A");
    }

    @Test
    void whom_it_was_handed_to_comes_before_whose_case_it_is_and_who_cannot_be_reached_is_passed_over() {
        Crew crew = crew("O D E S", false);
        assertThat(words(Calling.calls(Rung.MISSED, List.of(id('D'), id('O')), crew), crew))
                .isEqualTo("D");
        Crew without = crew("O Dx E S", false);
        assertThat(words(Calling.calls(Rung.MISSED, List.of(id('D'), id('O')), without), without))
                .isEqualTo("O");
        assertThat(words(Calling.calls(Rung.MISSED, List.of(UUID.randomUUID()), crew), crew))
                .isEqualTo("D E O");
    }

    @Test
    void a_case_of_a_team_calls_those_who_may_open_it_and_supervisors_unless_none_of_them_can_be_reached() {
        Crew crew = crew("Od Dd E S A", true);
        Crew team = crew.of(Set.of(id('E'), id('D')));
        assertThat(words(Calling.calls(Rung.MISSED, List.of(id('O')), team), team))
                .isEqualTo("D");
        Crew none = crew("Od Dd E", true).of(Set.of());
        assertThat(words(Calling.calls(Rung.MISSED, List.of(), none), none)).isEqualTo("D O");
        Crew gap = crew("Od D S", true).of(Set.of(id('D')));
        assertThat(words(Calling.calls(Rung.MISSED, List.of(), gap), gap)).isEqualTo("S");
    }

    @Test
    void rule12_an_alert_is_never_silenced_for_everyone_in_any_situation() {
        String[] states = {"", "q", "x", "d", "dq", "dx"};
        for (int o = 0; o < states.length; o++) {
            for (int d = 0; d < states.length; d++) {
                for (int s = 0; s < states.length; s++) {
                    for (int a = 0; a < 3; a++) {
                        holds("O" + states[o] + " D" + states[d] + " S" + states[s] + " A" + states[a]);
                    }
                }
            }
        }
    }

    private static void holds(String situation) {
        for (Rung rung : Rung.values()) {
            for (boolean rota : new boolean[] {true, false}) {
                for (List<UUID> owners : List.of(List.of(id('O')), List.<UUID>of(), List.of(id('D'), id('O')))) {
                    Crew crew = crew(situation, rota);
                    List<Call> calls = Calling.calls(rung, owners, crew);
                    String where = situation + " " + rung + " " + rota;
                    assertThat(calls).extracting(Call::member).as(where).doesNotHaveDuplicates();
                    assertThat(calls.stream().anyMatch(call -> call.held().isEmpty()))
                            .as("somebody is called at once: " + where)
                            .isEqualTo(!crew.isEmpty());
                }
            }
        }
    }

    private static String calls(Rung rung, String situation, boolean rota) {
        Crew crew = crew(situation, rota);
        return words(Calling.calls(rung, List.of(id('O')), crew), crew)
                .replaceFirst("^(.*?)(\\bOq?)(.*)$", "$2 $1$3")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String words(List<Call> calls, Crew crew) {
        assertThat(crew.members())
                .extracting(Callee::id)
                .containsAll(calls.stream().map(Call::member).toList());
        return calls.stream()
                .map(call -> (char) call.member().getLeastSignificantBits()
                        + (call.held().isPresent() ? "q" : ""))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }

    private static Crew crew(String situation, boolean rota) {
        List<Callee> members = new ArrayList<>();
        Arrays.stream(situation.split(" "))
                .forEach(word -> members.add(new Callee(
                        id(word.charAt(0)),
                        Set.of(ROLES.get(word.charAt(0))),
                        !word.contains("x"),
                        word.contains("d"),
                        word.contains("q") ? MORNING : null)));
        return new Crew(members, rota);
    }

    private static UUID id(char letter) {
        return new UUID(0, letter);
    }
}
