package org.redress.policy;

/** What a rule may ask of a valid request. */
public enum Element {
    SIGNATURE,
    LOCATION,
    GOOD_FAITH_NONCONSENT,
    CONTACT,
    DECLARE_INTIMATE,
    DECLARE_SUBJECT_OR_AGENT,
    DECLARE_GOOD_FAITH,
    DECLARE_TRUE,
    REASONS,
    NAME,
    EMAIL,
    DECLARE_ACCURATE_COMPLETE
}
