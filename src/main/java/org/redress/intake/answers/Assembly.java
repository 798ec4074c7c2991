package org.redress.intake.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Capacity;
import org.redress.cases.Declaration;
import org.redress.cases.Detail;
import org.redress.cases.Made;
import org.redress.cases.Report;
import org.redress.cases.ReportedItem;
import org.redress.platform.Generator;
import org.redress.platform.Generators;

/** Puts the answers together into the report that is sent. */
@ApplicationScoped
public class Assembly {
    /** Which wording of the declarations the pages show; changes with the texts {@code declare_*}. */
    public static final String WORDING = "2026-11";

    @Inject
    Places places;

    @Inject
    Generators generators;

    /** @param language the tag of the pages they used */
    public Report report(Answers answers, String language) {
        UUID generator = generator(answers);
        Made made = made(answers);
        return new Report(
                answers.has("capacity", "acting") ? Capacity.ACTING : Capacity.SUBJECT,
                countries(answers),
                language,
                answers.has("hold", "yes"),
                places.in(answers).stream()
                        .map(place -> new ReportedItem(
                                place.kind(),
                                place.typed(),
                                made,
                                generator,
                                answers.has("consent", place.recipient())))
                        .toList(),
                declared(answers),
                WORDING,
                details(answers));
    }

    /** {@return what the person declares; to let the organisation sign is the default} */
    static Set<Declaration> declared(Answers answers) {
        Set<Declaration> declared = EnumSet.noneOf(Declaration.class);
        Arrays.stream(Declaration.values())
                .filter(each -> answers.has("declared", each.name()))
                .forEach(declared::add);
        boolean self = answers.has("signs", "self");
        declared.remove(self ? Declaration.ORGANISATION_SIGNS : Declaration.OWN_SIGNATURE);
        declared.add(self ? Declaration.OWN_SIGNATURE : Declaration.ORGANISATION_SIGNS);
        return declared;
    }

    private static Set<String> countries(Answers answers) {
        return Stream.of("home", "link")
                .flatMap(field -> answers.all(field).stream())
                .filter(Countries::exists)
                .collect(Collectors.toSet());
    }

    private static Made made(Answers answers) {
        return switch (answers.one("made")) {
            case "synthetic" -> Made.SYNTHETIC;
            case "real" -> Made.REAL;
            default -> Made.UNSURE;
        };
    }

    private @Nullable UUID generator(Answers answers) {
        return generators.bySlug(answers.one("generator")).map(Generator::id).orElse(null);
    }

    private static Map<Detail, String> details(Answers answers) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        Map<Detail, String> fields = new EnumMap<>(Map.of(
                Detail.CONTACT, "contact",
                Detail.CONTACT_TIMES, "times",
                Detail.MAY_LEAVE_MESSAGE, "may_leave_message",
                Detail.CODE_WORD, "code_word",
                Detail.WORDS, "words",
                Detail.LOOKS_REAL, "looks_real",
                Detail.TOOL, "tool"));
        if (answers.has("letters", "yes")) {
            fields.put(Detail.LETTERS, "letters");
        }
        if (answers.has("capacity", "acting")) {
            fields.put(Detail.AUTHORITY, "authority");
        }
        if (answers.has("signs", "self")) {
            fields.put(Detail.NAME, "name");
        }
        fields.forEach((detail, field) -> details.put(detail, answers.one(field)));
        return details;
    }
}
