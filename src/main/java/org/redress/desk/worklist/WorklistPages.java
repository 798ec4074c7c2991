package org.redress.desk.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.redress.cases.ReportShield;
import org.redress.desk.After;
import org.redress.desk.Frames;
import org.redress.desk.TimeWords;
import org.redress.desk.bulk.BulkPages;
import org.redress.staff.SavedViews;
import org.redress.staff.SignedInStaff;
import org.redress.staff.team.Sight;

/** Makes the page of the worklist. */
@ApplicationScoped
class WorklistPages {
    private final Worklist worklist;
    private final Filters filters;
    private final SavedViews views;
    private final ReportShield shield;
    private final BulkPages bulk;
    private final Frames frames;
    private final SignedInStaff staff;
    private final Sight sight;
    private final InstantSource time;

    WorklistPages(
            Worklist worklist,
            Filters filters,
            SavedViews views,
            ReportShield shield,
            BulkPages bulk,
            Frames frames,
            SignedInStaff staff,
            Sight sight,
            InstantSource time) {
        this.worklist = worklist;
        this.filters = filters;
        this.views = views;
        this.shield = shield;
        this.bulk = bulk;
        this.frames = frames;
        this.staff = staff;
        this.sight = sight;
        this.time = time;
    }

    /**
     * Where a page begins and what it tells of, as in the address.
     *
     * @param after anything that is none of ours is the beginning
     * @param did an action on many of this member, or {@link #SEALED}
     */
    record Place(String after, String did) {
        static final Place BEGINNING = new Place("", "");
        private static final String SEALED = "sealed";

        String said() {
            return did.equals(SEALED) ? "The case is sealed. Only safeguarding reads it from now on." : "";
        }
    }

    @Transactional
    public WorklistPage page(Tab tab, Filter filter, Place place, WorklistPage.Refused refused) {
        Instant now = time.instant();
        UUID member = staff.member().id();
        var reader = new Worklist.Reader(member, sight.limit());
        Filters.View view = filters.of(filter, tab);
        After after = After.parse(place.after(), After.BEGINNING);
        return new WorklistPage(
                frames.at(now),
                tab,
                List.of(Tab.values()),
                view,
                filter.path(tab),
                after.equals(After.BEGINNING) ? filter.path(tab) : filter.path(tab) + "&after=" + after.text(),
                view.holds() ? worklist.page(tab, filter, after, reader, now) : Worklist.Page.EMPTY,
                after.equals(After.BEGINNING),
                TimeWords.day(shield.upUntil(now).orElse(null)),
                place.said(),
                kept(member),
                bulk.offer(place.did(), now),
                refused);
    }

    private List<WorklistPage.Kept> kept(UUID member) {
        return views.seenBy(member).stream()
                .map(view -> new WorklistPage.Kept(
                        view.id(), view.name(), view.path(), view.owner().equals(member), view.isShared()))
                .toList();
    }
}
