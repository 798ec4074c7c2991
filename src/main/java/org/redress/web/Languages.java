package org.redress.web;

import io.quarkus.arc.Arc;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language of this request's page: what the person just chose, else chose before, else what their browser asks for,
 * else English. The one place that decides it, so that words, {@code lang} and {@code dir} never differ.
 */
@Named
@RequestScoped
public class Languages {
    public static final String COOKIE = "language";
    /** The name of the buttons that choose a language. */
    public static final String FIELD = "language";

    private static final String STAFF = "/desk";

    @Inject
    RoutingContext request;

    private @Nullable Language chosenNow;
    private @Nullable Language current;

    /** {@return the tag of the language of the request that is being answered} */
    static String now() {
        return Arc.container().instance(Languages.class).get().tag();
    }

    /** {@return a BCP 47 tag whose texts exist} */
    public String tag() {
        return current().tag();
    }

    /** {@return {@code ltr} or {@code rtl}} */
    public String direction() {
        return current().direction();
    }

    /** {@return the language of the page} */
    public Language current() {
        Language known = current;
        if (known == null) {
            known = decide();
            current = known;
        }
        return known;
    }

    private Language decide() {
        if (request.normalizedPath().startsWith(STAFF)) {
            return Language.ENGLISH;
        }
        return chosenNow().or(this::chosenBefore).or(this::accepted).orElse(Language.ENGLISH);
    }

    /** {@return every language, in the order offered} */
    public List<Language> all() {
        return List.of(Language.values());
    }

    /** {@return the path of this page, to come back to it} */
    public String path() {
        return request.normalizedPath();
    }

    /**
     * The person pressed a language's button: the answer speaks it and lets the browser remember it.
     *
     * @param tag what the button says; null when another button was pressed
     * @return whether a language was chosen
     */
    public boolean choose(@Nullable String tag) {
        chosenNow = Optional.ofNullable(tag).flatMap(Language::of).orElse(null);
        current = null;
        return chosenNow != null;
    }

    /**
     * For a page that caches may keep for everybody: what its address says, else what the browser asks for. No cookie
     * has a say, and none is set.
     *
     * @param tag from the address; null when it says nothing
     * @return the language that this page speaks
     */
    public Language speak(@Nullable String tag) {
        Language spoken = Optional.ofNullable(tag)
                .flatMap(Language::of)
                .or(this::accepted)
                .orElse(Language.ENGLISH);
        current = spoken;
        return spoken;
    }

    Optional<Language> chosenNow() {
        return Optional.ofNullable(chosenNow);
    }

    private Optional<Language> chosenBefore() {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::of);
    }

    private Optional<Language> accepted() {
        return request.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst();
    }
}
