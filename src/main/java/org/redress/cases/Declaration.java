package org.redress.cases;

/**
 * What the person declares; together they satisfy every rule that is seeded. Sources: 47 U.S.C. 223a; Online Safety
 * Act 2023 s.20A; Regulation (EU) 2022/2065 art. 16(2); IT Rules 2021 r.3(2)(b).
 */
public enum Declaration {
    /** The picture or video is intimate. */
    INTIMATE,
    /** They are the person shown, or act for them. */
    SUBJECT_OR_AGENT,
    /** The person shown did not agree to its being made or shared. */
    NO_CONSENT,
    /** They report in good faith. */
    GOOD_FAITH,
    /** What they say is true and complete to the best of their knowledge. */
    TRUE,
    /** The organisation signs for them and is the platform's contact: the person stays unknown to the platform. */
    ORGANISATION_SIGNS,
    /** They sign with their own name and give the platform their own contact. */
    OWN_SIGNATURE
}
