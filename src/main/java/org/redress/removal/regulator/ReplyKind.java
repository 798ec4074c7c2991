package org.redress.removal.regulator;

/** What a regulator's reply is. An acknowledgement is no reply in the matter and stops no clock. */
public enum ReplyKind {
    ACKNOWLEDGED(StepStatus.ACKNOWLEDGED),
    ASKED(StepStatus.ASKED),
    DECIDED(StepStatus.DECIDED);

    private final StepStatus leadsTo;

    ReplyKind(StepStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    StepStatus leadsTo() {
        return leadsTo;
    }

    boolean endsTheWait() {
        return this != ACKNOWLEDGED;
    }
}
