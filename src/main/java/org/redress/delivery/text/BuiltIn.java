package org.redress.delivery.text;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts that come with Redress. */
final class BuiltIn {
    private static final String BUNDLE = "messages.letters";
    private static final LetterText REQUEST =
            new LetterText("Request to remove an intimate image shared without consent, {request}", """
            To {platform}

            Somebody told us of an intimate image of a person, real or made to look so, that is published on
            your service. Please remove what is at this address, and known identical copies of it:

            {address}

            What was declared to us:
            {declared}

            Signed: {signature}
            Request: {request}

            Answer here, without an account:
            {link}
            Or write to {mail} and name the request. No image is enclosed.

            {organisation}
            """);
    private static final LetterText WITHDRAWAL = new LetterText("Request withdrawn, {request}", """
            To {platform}

            Request {request} is withdrawn: the person no longer asks for it. Please do nothing more about it, and keep
            nothing of what we sent for it longer than the law asks of you.

            {organisation}
            """);

    private BuiltIn() {}

    static LetterText of(LetterKind kind, String language) {
        return switch (kind) {
            case PLATFORM_REQUEST -> REQUEST;
            case PLATFORM_WITHDRAWAL -> WITHDRAWAL;
            case PERSON_NEWS -> news(language);
        };
    }

    private static LetterText news(String language) {
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new LetterText(words.getString("subject"), words.getString("text"));
    }
}
