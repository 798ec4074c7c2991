package org.redress.desk.approvals;

import java.util.Set;
import java.util.stream.Collectors;
import org.redress.cases.approval.Approval;
import org.redress.cases.approval.Part;
import org.redress.cases.approval.Receiver;
import org.redress.cases.approval.What;
import org.redress.cases.approval.Why;

/** What needs two members of staff, as they read it. */
final class ApprovalWords {
    private ApprovalWords() {}

    static String what(What what) {
        return what == What.ERASURE ? "Erase the case" : "Release personal data";
    }

    static String why(Why why) {
        return switch (why) {
            case PERSON_ASKED -> "The person asked for it";
            case COURT_ORDER -> "A court ordered it";
            case LAW -> "A law asks for it";
            case OTHER -> "Something else";
        };
    }

    static String receiver(Receiver receiver) {
        return switch (receiver) {
            case PERSON -> "The person themselves";
            case POLICE -> "The police";
            case COURT -> "A court";
            case REGULATOR -> "A regulator";
        };
    }

    static String part(Part part) {
        return switch (part) {
            case CONTACT -> "Name, contact and countries";
            case WORDS -> "Their own words and declarations";
            case ADDRESSES -> "Web addresses, and what was asked and answered";
            case MESSAGES -> "Messages both ways";
        };
    }

    static String parts(Set<Part> parts) {
        return parts.stream().map(ApprovalWords::part).collect(Collectors.joining("; "));
    }

    static String decision(Approval.Decision decision) {
        return switch (decision) {
            case CONFIRMED -> "Confirmed";
            case DECLINED -> "Declined";
            case TAKEN_BACK -> "Taken back";
        };
    }
}
