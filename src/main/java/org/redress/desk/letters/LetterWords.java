package org.redress.desk.letters;

import org.redress.delivery.text.LetterKind;

/** Letters as staff calls them. */
final class LetterWords {
    private LetterWords() {}

    static String title(LetterKind kind) {
        return switch (kind) {
            case PLATFORM_REQUEST -> "Request to a platform";
            case PLATFORM_WITHDRAWAL -> "Withdrawal of a request";
            case PERSON_NEWS -> "News for the person";
        };
    }

    static String purpose(LetterKind kind) {
        return switch (kind) {
            case PLATFORM_REQUEST -> "Asks a platform that takes reports by e-mail. English.";
            case PLATFORM_WITHDRAWAL -> "Takes such a request back. English.";
            case PERSON_NEWS -> "Says to a person who wanted letters that there is something new, and no more.";
        };
    }
}
