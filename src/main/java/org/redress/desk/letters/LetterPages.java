package org.redress.desk.letters;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redress.NotFound;
import org.redress.delivery.text.LetterKind;
import org.redress.delivery.text.LetterText;
import org.redress.delivery.text.LetterTexts;
import org.redress.desk.Frames;
import org.redress.desk.administration.Histories;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;
import org.redress.web.Language;

/** Builds the pages of the letters. */
@ApplicationScoped
class LetterPages {
    /** Nobody's: the names are those that are kept for examples. */
    private static final Map<String, String> MADE_UP = Map.of(
            "platform", "Images Example",
            "address", "https://images.example/made-up/1",
            "declared", "- The picture or video is intimate.\n- The report is made in good faith.",
            "signature", "The organisation",
            "link", "https://portal.example/answer/...",
            "request", "00000000-0000-0000-0000-000000000000",
            "mail", "answers@organisation.example",
            "organisation", "The organisation");

    private final LetterTexts texts;
    private final Histories histories;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    LetterPages(LetterTexts texts, Histories histories, SignedInStaff staff, Frames frames, InstantSource time) {
        this.texts = texts;
        this.histories = histories;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
    }

    LettersPage all() {
        List<LettersPage.Line> lines = Arrays.stream(LetterKind.values())
                .flatMap(kind -> languages(kind).map(language -> line(kind, language)))
                .toList();
        return new LettersPage(frames.at(time.instant()), lines);
    }

    /** @throws NotFound when there is no such letter, or not in this language */
    LetterKind kind(String slug, String language) {
        LetterKind kind = LetterKind.of(slug).orElseThrow(() -> new NotFound("letter"));
        if (languages(kind).noneMatch(each -> each.tag().equals(language))) {
            throw new NotFound("letter");
        }
        return kind;
    }

    LetterPage one(String slug, String tag, Kept kept, String said) {
        LetterKind kind = kind(slug, tag);
        Language language = Language.of(tag).orElseThrow(() -> new NotFound("letter"));
        LetterText now = texts.current(kind, tag);
        Map<String, String> shown = new TreeMap<>(Map.of("subject", now.subject(), "text", now.text(), "reason", ""));
        shown.putAll(kept.in("edit") ? kept.fields() : Map.of());
        return new LetterPage(
                frames.at(time.instant()),
                line(kind, language),
                texts.isBuiltIn(kind, tag),
                kind.isToThePerson(),
                shown,
                text(shown).filled(MADE_UP),
                kind.places().stream()
                        .map(name -> new LetterPage.Place(
                                "{" + name + "}",
                                LetterKind.meaning(name),
                                kind.required().contains(name)))
                        .toList(),
                History.of(
                        histories.of(LetterTexts.subject(kind, tag)),
                        kept.fields().getOrDefault("seen", "")),
                kept,
                said,
                staff.is(Role.ADMIN));
    }

    static LetterText text(Map<String, String> fields) {
        return new LetterText(fields.getOrDefault("subject", ""), fields.getOrDefault("text", ""));
    }

    private LettersPage.Line line(LetterKind kind, Language language) {
        String tag = language.tag();
        return new LettersPage.Line(
                LetterWords.title(kind),
                LetterWords.purpose(kind),
                language.ownName(),
                kind.slug() + "/" + tag,
                texts.current(kind, tag).subject(),
                texts.isBuiltIn(kind, tag) ? "Built-in" : "Written here");
    }

    private static Stream<Language> languages(LetterKind kind) {
        return kind.isToThePerson() ? Stream.of(Language.values()) : Stream.of(Language.ENGLISH);
    }
}
