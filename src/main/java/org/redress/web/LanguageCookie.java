package org.redress.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the browser remember the language that was chosen, until it is closed. */
@Provider
public class LanguageCookie implements ContainerResponseFilter {
    @Inject
    Languages languages;

    @Inject
    @ConfigProperty(name = "redress.visit.secure")
    boolean secure;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        languages.chosenNow().ifPresent(chosen -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie(chosen)));
    }

    private NewCookie cookie(Language chosen) {
        return new NewCookie.Builder(Languages.COOKIE)
                .value(chosen.tag())
                .path("/")
                .secure(secure)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
