package org.redress.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.redress.cases.support.SupportLink;
import org.redress.cases.support.SupportLinks;
import org.redress.intake.answers.Countries;
import org.redress.web.Language;
import org.redress.web.Languages;
import org.redress.web.Texts;

/** Whom a person can talk to, with the name of the country as their language has it. */
@Named("helplines")
@ApplicationScoped
public class Helplines {
    private final SupportLinks links;
    private final Languages languages;

    Helplines(SupportLinks links, Languages languages) {
        this.links = links;
        this.languages = languages;
    }

    /** One line of the page. */
    public record Helpline(String where, SupportLink link) {}

    /** {@return in the order that an admin gave them, in the language of the request} */
    public List<Helpline> all() {
        Language language = Language.of(languages.tag()).orElse(Language.ENGLISH);
        return links.shown(language.tag()).stream()
                .map(link -> new Helpline(where(link.country(), language), link))
                .toList();
    }

    private static String where(String country, Language language) {
        return switch (country.toLowerCase(Locale.ROOT)) {
            case "" -> Texts.text(language.tag(), "help_any");
            case "gb" -> Texts.text(language.tag(), "help_uk");
            case "us" -> Texts.text(language.tag(), "help_us");
            case "au" -> Texts.text(language.tag(), "help_au");
            default -> Countries.name(country, language);
        };
    }
}
