package org.redress.policy;

/** Why a platform says no. */
public enum RefusalGround {
    REQUEST_INCOMPLETE,
    NOT_COVERED_PLATFORM,
    NOT_INTIMATE_IMAGE_CONTENT,
    REPORTER_NOT_SUBJECT_OR_AGENT,
    CONSENSUAL,
    NOT_FOUND,
    OTHER;

    /** Whether the answer contradicts what the person declared, so that a caseworker must judge the case again. */
    public boolean reopensJudgement() {
        return this == NOT_INTIMATE_IMAGE_CONTENT || this == REPORTER_NOT_SUBJECT_OR_AGENT || this == CONSENSUAL;
    }
}
