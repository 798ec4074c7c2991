package org.redress.removal.sandbox;

/** What a generated request is like; together they are all that a platform will meet. */
public enum SandboxKind {
    /** A picture at a web address. */
    PLAIN,
    /** An account, named in words. */
    ACCOUNT,
    /** A place in an app that has no address, described in words. */
    IN_WORDS,
    /** Not everything that the laws ask for was declared: their clocks do not start, and a question is in order. */
    INCOMPLETE,
    /** A picture made with a known AI tool. */
    DEEPFAKE,
    /** It was removed, we checked, and it is back: a fresh request that follows the old one. */
    RE_UPLOAD
}
