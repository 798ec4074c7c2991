package org.redress.cases.prepared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.redress.NotAcceptable;

class WordingTest {
    @Test
    void words_that_blame_scare_or_promise_are_named() {
        assertThat(Wording.against("Why did you send it?"))
                .hasValueSatisfying(said -> assertThat(said).contains("“Why did you” blames or scares"));
        assertThat(Wording.against("We will remove it."))
                .hasValueSatisfying(said -> assertThat(said).contains("promises what a site decides"));
        assertThat(Wording.against("We write to the site today.")).isEmpty();
    }

    @Test
    void everything_that_is_wrong_with_an_answer_is_said_at_once() {
        assertThatThrownBy(() -> new Text("", " ", "A victim").check())
                .isInstanceOfSatisfying(
                        NotAcceptable.class,
                        wrong -> assertThat(wrong.violations()).containsOnlyKeys("language", "title", "words"));
    }
}
