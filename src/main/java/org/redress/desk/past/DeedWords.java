package org.redress.desk.past;

import org.redress.audit.Actor;
import org.redress.desk.Words;

/** Says what somebody did, so that it reads on after their name. */
final class DeedWords {
    private DeedWords() {}

    static String of(Deed deed) {
        String action = deed.action();
        if (action.startsWith("removal-request.")) {
            String event = action.substring("removal-request.".length());
            String about = deed.about().isEmpty() ? "the platform" : deed.about();
            return deed.by().kind() == Actor.Kind.PLATFORM ? platform(event) : request(event, about);
        }
        return switch (action) {
            case "case.assigned" -> assigned(deed);
            case "message.sent" -> "wrote a message";
            case "note.written" -> "wrote a note";
            case "item.added" -> "added an address";
            case "item.withdrawn" -> "took an address back";
            case "item.given-to-platform" -> "gave an address its platform";
            case "deadline.replanned" -> "moved a clock to a new version of its rule";
            case "alert.acknowledged" -> "acknowledged an alert";
            case "address.read" -> "looked at an address before opening it";
            case "code.reissued" -> "gave a new code";
            case "letter.sent-again" -> "wrote to the platform again";
            case "answer-link.used" -> "answers through the link of a letter";
            case "answer-link.ended" -> "ended the link of a letter";
            default -> action.startsWith("case.") ? caseFile(action.substring("case.".length())) : pursued(action);
        };
    }

    /** What follows a miss: complaints, evidence, regulators. */
    private static String pursued(String action) {
        return switch (action) {
            case "complaint.made" -> "complained to the platform";
            case "complaint.answered" -> "recorded what came of a complaint";
            case "evidence-pack.sealed" -> "sealed an evidence pack with its proof";
            case "evidence-pack.asked" -> "asked for an evidence pack";
            case "evidence-pack.made" -> "made an evidence pack";
            case "evidence-pack.failed" -> "could not make an evidence pack";
            case "evidence-pack.taken-out" -> "took a file out of an evidence pack";
            case "evidence-pack.sent" -> "recorded that an evidence pack was sent";
            case "evidence-pack.destroyed" -> "destroyed an evidence pack";
            case "regulator-step.ready" -> "got this ready for a regulator";
            case "regulator-step.sent" -> "recorded that it was sent to a regulator";
            case "regulator-step.replied" -> "recorded a regulator's reply";
            case "regulator-step.withdrawn" -> "recorded that it is not sent to a regulator";
            default -> plainly(action);
        };
    }

    private static String caseFile(String what) {
        return switch (what) {
            case "reported" -> "reported this";
            case "opened" -> "opened their page";
            case "opened-by-helper" -> "had their page opened by a helper";
            case "accepted" -> "accepted this case";
            case "not-ours" -> "marked this as not ours";
            case "let-in" -> "let this case in";
            case "judgement-reopened" -> "opened the judgement again";
            case "authority-checked" -> "recorded how the authority was checked";
            case "authority-struck-out" -> "struck out the check of the authority";
            case "linked" -> "linked this with a case that reports the same";
            case "unlinked" -> "took back that another case reports the same";
            case "set-aside" -> "set this case aside";
            case "brought-back" -> "brought this case back";
            case "held", "recipient-held" -> "asked to hold what is not sent yet";
            case "released", "recipient-released" -> "let what was held go on";
            case "consent-given" -> "agreed that a platform is asked";
            case "consent-asked" -> "asked the person whether a platform may be asked";
            case "consent-declined" -> "does not want a platform asked";
            case "stopped" -> "asked to stop everything";
            case "contact-changed" -> "changed how to reach them";
            case "declared" -> "completed the declarations";
            case "sharing-given" -> "agreed that a regulator reads about this";
            case "sharing-withdrawn" -> "took back that a regulator reads about this";
            default -> plainly("case." + what);
        };
    }

    /** What staff, or we ourselves, did about a request. */
    private static String request(String event, String about) {
        return switch (event) {
            case "prepared" -> "prepared a request to " + about;
            case "send" -> "sent the request to " + about;
            case "receive" -> "recorded that " + about + " has the request";
            case "review" -> "recorded that " + about + " looks at it";
            case "query" -> "recorded a question of " + about;
            case "complete" -> "asked " + about + " again";
            case "claim-removal" -> "recorded that " + about + " says it is removed";
            case "refuse" -> "recorded that " + about + " refuses";
            case "verify-gone" -> "recorded that it is gone from " + about;
            case "still-there" -> "recorded that it is still there on " + about;
            case "reappear" -> "recorded that it came back on " + about;
            case "strike-out" -> "struck out what was recorded of " + about;
            case "look-asked" -> "asked for a look whether it is gone from " + about;
            case "looked" -> "looked whether it is gone from " + about;
            case "rather-not-look" -> "does not want to look whether it is gone from " + about;
            case "withdraw" -> "withdrew the request to " + about;
            case "form-filled" -> "filled in the form of " + about + ", which gave no number";
            case "form-failed" -> "found that the form of " + about + " does not work";
            case "bounced" -> "recorded that a letter to " + about + " came back";
            case "dispute-upheld" -> "agreed with " + about + " that a miss is none";
            case "dispute-rejected" -> "answered " + about + " that its miss stands";
            default -> plainly(event) + ", " + about;
        };
    }

    /** What the platform itself did. */
    private static String platform(String event) {
        return switch (event) {
            case "receive" -> "fetched the request";
            case "review" -> "says that it looks at it";
            case "query" -> "asks us something";
            case "claim-removal" -> "says that it is removed";
            case "refuse" -> "refuses";
            case "correct" -> "takes its last answer back";
            case "dispute" -> "disputes a missed deadline";
            case "answer-repeated" -> "says something again, which changes nothing";
            case "late-review" -> "says that it looks at it, which changes nothing now";
            case "late-claim-removal" -> "says that it is removed, which changes nothing now";
            case "late-refuse" -> "refuses, which changes nothing now";
            default -> plainly(event);
        };
    }

    private static String assigned(Deed deed) {
        if (deed.to().isEmpty()) {
            return "gave this case back";
        }
        return deed.to().equals("me") ? "took this case" : "gave this case to " + deed.to();
    }

    private static String plainly(String action) {
        String words = Words.of(action.replace('.', '_').replace('-', '_'));
        return words.isEmpty() ? "" : words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
