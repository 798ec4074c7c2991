package org.redress.delivery.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.NotAcceptable;
import org.redress.web.Language;

/** What a letter may say. */
class LetterRulesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void rule23_every_built_in_letter_keeps_to_the_rules(Language language) {
        assertThatCode(() ->
                        LetterRules.check(LetterKind.PERSON_NEWS, BuiltIn.of(LetterKind.PERSON_NEWS, language.tag())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void every_built_in_letter_has_its_places(LetterKind kind) {
        assertThatCode(() -> LetterRules.check(kind, BuiltIn.of(kind, "en"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Redress has news.",
                "Look at https://yours.example/x",
                "Write to us@organisation.example",
                "Go to yours.example now.",
                "Your code is 12345.",
                "Your intimate picture is gone.",
                "Das Revenge ist da.",
                "We guarantee that it is gone.",
                "There is news for {platform}.",
                "Hello {name}, there is news.",
                "Une image intime a disparu.",
                "Something is new and it goes on and on and on and on and on and on and on and on and on and on and on"
                        + " and on.",
            })
    void rule23_a_letter_to_the_person_tells_and_leads_nowhere(String text) {
        assertThat(wrong(LetterKind.PERSON_NEWS, new LetterText("An update", text)))
                .containsKey("text");
        assertThat(wrong(LetterKind.PERSON_NEWS, new LetterText(text, "There is something new.")))
                .containsKey("subject");
    }

    @Test
    void an_unknown_place_is_refused_and_a_required_one_has_to_be_there() {
        LetterText builtIn = BuiltIn.of(LetterKind.PLATFORM_REQUEST, "en");
        assertThat(wrong(LetterKind.PLATFORM_REQUEST, new LetterText("Request", builtIn.text() + "{contact}")))
                .hasEntrySatisfying("text", words -> assertThat(words).contains("{contact}", "{address}"));
        assertThat(wrong(LetterKind.PLATFORM_REQUEST, new LetterText("Request", "Please remove {address}")))
                .hasEntrySatisfying(
                        "text", words -> assertThat(words).contains("{mail}").doesNotContain("{address}"));
        assertThat(wrong(LetterKind.PLATFORM_REQUEST, new LetterText("About {address}", builtIn.text())))
                .containsKey("subject");
    }

    @Test
    void a_value_with_braces_is_put_in_as_it_is() {
        LetterText letter = new LetterText("{platform}", "At {address}\r\nSigned {signature}");
        assertThat(letter.filled(
                        Map.of("platform", "P$1", "address", "https://a.example/{signature}", "signature", "S")))
                .isEqualTo(new LetterText("P$1", "At https://a.example/{signature}\nSigned S\n"));
    }

    private static Map<String, String> wrong(LetterKind kind, LetterText letter) {
        NotAcceptable[] refusal = new NotAcceptable[1];
        assertThatThrownBy(() -> LetterRules.check(kind, letter))
                .asInstanceOf(type(NotAcceptable.class))
                .satisfies(thrown -> refusal[0] = thrown);
        return refusal[0].violations();
    }
}
