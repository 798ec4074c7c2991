package org.redress.partner.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.redress.cases.Declaration;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.partner.answers.Removal;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;
import org.redress.removal.RemovalStatus;

/** English words for what a platform's staff read and choose. */
final class AnswerWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private AnswerWords() {}

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String of(RemovalStatus status) {
        return switch (status) {
            case PREPARED, SENT -> "Sent to you; not answered yet";
            case RECEIVED -> "You have it; not answered yet";
            case IN_REVIEW -> "You are looking at it";
            case QUERIED -> "You asked a question";
            case REMOVED -> "You said that it is removed; we look whether it is gone";
            case REFUSED -> "You refused";
            case GONE, REAPPEARED, WITHDRAWN -> "Nothing is asked any more";
        };
    }

    static String of(RefusalGround ground) {
        return switch (ground) {
            case REQUEST_INCOMPLETE -> "The request is incomplete";
            case NOT_COVERED_PLATFORM -> "The law does not apply to our service";
            case NOT_INTIMATE_IMAGE_CONTENT -> "It is not an intimate image";
            case REPORTER_NOT_SUBJECT_OR_AGENT -> "Whoever asks is not the person shown, nor acts for them";
            case CONSENSUAL -> "The person shown agreed";
            case NOT_FOUND -> "We did not find it";
            case OTHER -> "Another reason";
        };
    }

    static String of(Element element) {
        return switch (element) {
            case SIGNATURE -> "A signature";
            case LOCATION -> "Where it is";
            case GOOD_FAITH_NONCONSENT -> "A statement in good faith that there was no consent";
            case CONTACT -> "A way to reach whoever asks";
            case DECLARE_INTIMATE -> "A declaration that it is intimate";
            case DECLARE_SUBJECT_OR_AGENT ->
                "A declaration that it is the person shown, or somebody for them, who asks";
            case DECLARE_GOOD_FAITH -> "A declaration of good faith";
            case DECLARE_TRUE -> "A declaration that it is true";
            case REASONS -> "Reasons";
            case NAME -> "A name";
            case EMAIL -> "An e-mail address";
            case DECLARE_ACCURATE_COMPLETE -> "A declaration that it is accurate and complete";
        };
    }

    static String of(Removal.Done done) {
        return done == Removal.Done.DELETED ? "Deleted" : "Access to it was disabled";
    }

    static String of(Removal.Copies copies) {
        return switch (copies) {
            case REMOVED -> "Removed, too";
            case NONE_FOUND -> "None were found";
            case NOT_SEARCHED -> "Not searched for";
        };
    }

    /** The same words as in the letter. */
    static String of(Declaration declaration) {
        return switch (declaration) {
            case INTIMATE -> "The picture or video is intimate.";
            case SUBJECT_OR_AGENT -> "It was reported by the person shown, or by somebody who acts for them.";
            case NO_CONSENT -> "The person shown did not agree to its being made or shared.";
            case GOOD_FAITH -> "The report is made in good faith.";
            case TRUE -> "What it says is true and complete to the best of their knowledge.";
            case ORGANISATION_SIGNS -> "They authorised us to sign for them and to be your contact.";
            case OWN_SIGNATURE -> "They sign with their own name.";
        };
    }

    static String of(ItemKind kind, Made made) {
        String what = kind == ItemKind.PLACE ? "An account, group or place" : "An intimate image or video";
        return made == Made.SYNTHETIC ? what + ", reported as made up by a computer" : what;
    }
}
