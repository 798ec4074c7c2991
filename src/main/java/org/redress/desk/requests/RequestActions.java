package org.redress.desk.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.redress.audit.Actor;
import org.redress.cases.CaseFiles;
import org.redress.desk.casepage.Actions;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Said;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.Transition;
import org.redress.staff.SignedInStaff;

/** Runs an action on a request: a repetition is told kindly, a page that is out of date asks to look again. */
@ApplicationScoped
class RequestActions {
    private final Actions actions;
    private final CasePages pages;
    private final CaseFiles caseFiles;
    private final RemovalRequests requests;
    private final SignedInStaff staff;
    private final InstantSource time;

    RequestActions(
            Actions actions,
            CasePages pages,
            CaseFiles caseFiles,
            RemovalRequests requests,
            SignedInStaff staff,
            InstantSource time) {
        this.actions = actions;
        this.pages = pages;
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.staff = staff;
        this.time = time;
    }

    /**
     * A form about a request, as its page showed the request.
     *
     * @param version of the request when the page was made
     * @param form the form's name; with the request's id it is the form's id on the page
     */
    record Seen(UUID id, int version, String form, Map<String, String> fields) {}

    Response run(Seen seen, RemovalEvent event, BiFunction<Actor, Instant, Said> verb) {
        RemovalRequest asked = requests.get(seen.id());
        pages.find(caseFiles.get(asked.caseId()).reference().text());
        var form = new Actions.Form(asked.caseId(), seen.form() + "-" + seen.id(), seen.fields());
        return actions.run(form, () -> {
            RemovalRequest request = requests.get(seen.id());
            if (request.status().on(event) == Transition.Refused.ALREADY_THERE) {
                return Said.ALREADY;
            }
            Actions.unchanged(seen.version(), request.version());
            return verb.apply(staff.actor(), time.instant());
        });
    }
}
