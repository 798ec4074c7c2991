package org.redress.desk.casepage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.desk.past.History.Stretch;

/**
 * Everything that the page of a case shows.
 *
 * @param notes between colleagues, never the person's to read
 * @param missed permanent facts, apart from what is the state now
 * @param linked the cases that are handled together with it
 * @param approvals what waits for a second member of staff
 * @param team whose eyes it is for
 */
public record CaseView(
        Head head,
        List<ItemView> items,
        List<Told> told,
        List<Talk> talk,
        List<Talk> notes,
        List<String> missed,
        Stretch history,
        List<Linked.With> linked,
        List<Waiting.Asked> approvals,
        TeamViews.TeamView team) {
    private static final int ALIKE = 5;

    /** What the person told of themselves, folded until opened. */
    public record Told(String label, String words) {}

    /** One message, or one note. */
    public record Talk(String who, boolean ours, String at, String words, boolean unread) {}

    /** {@return whether the page has a form of that id to type words into, as the case stands now} */
    boolean offers(String form) {
        return switch (form) {
            case "message", "note", "together" -> true;
            case "authority" -> head.actingUnchecked();
            case "authority-mistake" -> head.mistake().mayBeStruckOut();
            default -> items.stream().anyMatch(item -> item.offers(form));
        };
    }

    /** {@return references of cases about the same thing that are not handled together with this one yet} */
    public List<String> alike() {
        Set<String> known = linked.stream().map(Linked.With::reference).collect(Collectors.toSet());
        return items.stream()
                .flatMap(item -> item.elsewhere().stream())
                .filter(Elsewhere.Other::seen)
                .map(Elsewhere.Other::reference)
                .filter(reference -> !known.contains(reference))
                .distinct()
                .limit(ALIKE)
                .toList();
    }

    public boolean unread() {
        return talk.stream().anyMatch(Talk::unread);
    }
}
