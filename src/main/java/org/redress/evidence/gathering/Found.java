package org.redress.evidence.gathering;

/**
 * How much a pack would hold, and what would be left out.
 *
 * @param inside requests that go in
 * @param neverAgreed left out: the person was not asked, or did not agree that this receiver reads about them
 * @param tookBack left out: the person took it back
 * @param cut whether there are more than were counted
 */
public record Found(int inside, int neverAgreed, int tookBack, boolean cut) {
    /** Whether it is more than one pack holds. */
    public boolean tooMany() {
        return inside > Finder.MOST || cut;
    }

    public boolean possible() {
        return inside > 0 && !tooMany();
    }
}
