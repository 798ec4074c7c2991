package org.redress.check.sight;

/** What one look shows. What it means is {@code Verdict}: a single look proves little. */
public enum Finding {
    /** 404 or 410, or a server's word that there is no such record. */
    NOT_FOUND("nothing there (404, 410, no record)"),
    /** 451: blocked by law, perhaps only where we look from. */
    BLOCKED_BY_LAW("blocked by law (451)"),
    /** 200, and the page says that what was there is removed: in words that come and go with a redesign. */
    SAYS_REMOVED("a page that says removed"),
    /** 200: a page, which may be an empty shell, a notice that we do not know, or the thing itself. */
    PAGE("a page (200)"),
    /** 401, 403 or 429: not for us. */
    NO_ENTRY("no entry (401, 403, 429)"),
    /** 5xx: the server is in trouble. */
    IN_TROUBLE("a server in trouble (5xx)"),
    /** Led to the front page, to a login, to somebody else's host or round and round. */
    LED_AWAY("led elsewhere"),
    /** Any other answer. */
    OTHER_ANSWER("another answer"),
    /** No answer that could be read, within our patience. */
    NO_ANSWER("no answer"),
    /** robots.txt asks us not to look, or could not be read; then nothing was asked. */
    ROBOTS("robots.txt says no"),
    /** Not an address that we ask: a short link, or a host of no known platform. */
    NOT_ASKED("not an address that we ask");

    private final String words;

    Finding(String words) {
        this.words = words;
    }

    /** {@return it in a few words, for staff} */
    public String words() {
        return words;
    }

    /** Whether it tells nothing of the thing itself, neither for nor against. */
    public boolean tellsNothing() {
        return this != NOT_FOUND && this != BLOCKED_BY_LAW && this != SAYS_REMOVED && this != PAGE;
    }
}
