package org.redress.desk.casepage;

import java.util.List;
import java.util.UUID;
import org.redress.cases.ItemKind;
import org.redress.desk.Words;
import org.redress.desk.hosts.HostView;

/**
 * One thing at one place, and what is asked of whom about it.
 *
 * @param words the web address, defanged, or the place in the person's words; never a link
 * @param inWords whether the person described it, so that it is folded
 * @param awaitsYes whether the person agreed before its platform was found, and is asked about that now
 * @param elsewhere other cases about the same address: for staff only
 * @param host what is publicly known of its host, while no platform is
 * @param looking whether cases with a similar picture may be missing, because this node only just started
 */
public record ItemView(
        UUID id,
        int position,
        String kind,
        String words,
        boolean inWords,
        String made,
        boolean consented,
        boolean awaitsYes,
        boolean placed,
        HostView host,
        List<Elsewhere.Other> elsewhere,
        boolean looking,
        List<String> watchers,
        List<RequestView> requests) {
    /** Whether it is an address that a browser could open. */
    public boolean opens() {
        return kind.equals(Words.of(ItemKind.WEB_ADDRESS.name()));
    }

    boolean offers(String form) {
        return (!placed && formId().equals(form)) || requests.stream().anyMatch(request -> request.offers(form));
    }

    /** The id on the page of the form that gives it a platform. */
    public String formId() {
        return "place-" + id;
    }
}
