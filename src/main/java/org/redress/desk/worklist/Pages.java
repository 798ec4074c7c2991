package org.redress.desk.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.cases.handover.Availability;
import org.redress.cases.handover.Availability.NotFor;
import org.redress.desk.After;
import org.redress.removal.bulk.Chosen;

/**
 * Gathers one page of the list for one member, walk by walk, leaving out what is not for them where cases are offered. At
 * most so many walks: a page may be short, and the next one goes on behind it.
 */
final class Pages {
    private static final int MOST_WALKS = 4;

    private final Availability availability;
    private final UUID member;
    private final boolean leavesOut;
    private final Instant now;
    private final List<Entry> shown = new ArrayList<>();
    private final Map<UUID, String> marks = new HashMap<>();
    private int leftOut;
    private String next = "";

    Pages(Availability availability, UUID member, boolean leavesOut, Instant now) {
        this.availability = availability;
        this.member = member;
        this.leavesOut = leavesOut;
        this.now = now;
    }

    /** One walk along the index, from a keyset. */
    interface Walk {
        List<Entry> from(After after);
    }

    Worklist.Page gather(After after, Walk walk) {
        After from = after;
        for (int walks = 0; walks < MOST_WALKS; walks++) {
            List<Entry> found = walk.from(from);
            boolean full = take(found.subList(0, Math.min(found.size(), Worklist.PAGE)), found.size());
            if (full || next.isEmpty() || !leavesOut) {
                break;
            }
            from = After.parse(next, after);
        }
        return new Worklist.Page(List.copyOf(shown), next, Map.copyOf(marks), leftOut);
    }

    /** {@return whether the page is full} */
    private boolean take(List<Entry> page, int found) {
        NotFor notFor =
                availability.among(page.stream().map(Pages::caseOf).distinct().toList(), member, now);
        next = "";
        for (int i = 0; i < page.size(); i++) {
            Entry entry = page.get(i);
            if (leavesOut && notFor.holds(caseOf(entry))) {
                leftOut++;
            } else {
                shown.add(entry);
                mark(entry, notFor);
            }
            boolean more = i + 1 < found;
            next = more ? entry.key().text() : "";
            if (shown.size() == Worklist.PAGE) {
                return true;
            }
        }
        return false;
    }

    private void mark(Entry entry, NotFor notFor) {
        if (notFor.kinds().contains(caseOf(entry))) {
            marks.put(entry.id(), "you asked not to get these");
        } else if (entry.assignee().isEmpty() && notFor.today().contains(caseOf(entry))) {
            marks.put(entry.id(), "you handed it over for today");
        }
    }

    private static UUID caseOf(Entry entry) {
        return Chosen.parse(entry.box()).orElseThrow().caseId();
    }
}
