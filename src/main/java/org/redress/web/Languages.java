package org.redress.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;

/**
 * The language of this request's page: what the person chose, else what their browser asks for, else English. The one
 * place that decides it, so that words, {@code lang} and {@code dir} never differ.
 */
@Named
@RequestScoped
public class Languages {
    public static final String COOKIE = "language";
    private static final String ENGLISH = "en";
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ur", "fa", "he", "ps");

    @Inject
    RoutingContext request;

    /** {@return a BCP 47 tag whose texts exist} */
    public String tag() {
        return chosen().or(this::accepted).orElse(ENGLISH);
    }

    /** {@return {@code ltr} or {@code rtl}} */
    public String direction() {
        return RIGHT_TO_LEFT.contains(tag()) ? "rtl" : "ltr";
    }

    private Optional<String> chosen() {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .filter(Texts.LANGUAGES::contains);
    }

    private Optional<String> accepted() {
        return request.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .filter(Texts.LANGUAGES::contains)
                .findFirst();
    }
}
