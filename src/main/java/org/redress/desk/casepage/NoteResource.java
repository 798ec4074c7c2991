package org.redress.desk.casepage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.cases.Note;
import org.redress.cases.Notes;
import org.redress.desk.Roles;
import org.redress.staff.SignedInStaff;

/** Notes between colleagues. Two at once both stand, so nobody has to look before they write. */
@Path("/desk/cases/{reference}/notes")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class NoteResource {
    private final CasePages pages;
    private final Actions actions;
    private final Notes notes;
    private final SignedInStaff staff;
    private final InstantSource time;

    NoteResource(CasePages pages, Actions actions, Notes notes, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.actions = actions;
        this.notes = notes;
        this.staff = staff;
        this.time = time;
    }

    @POST
    public Response write(@RestPath String reference, @RestForm @DefaultValue("") String words) {
        UUID id = pages.find(reference).id();
        return actions.run(new Actions.Form(id, "note", Map.of("words", words)), () -> {
            UUID me = staff.member().id();
            String typed = Actions.required("words", words, Notes.LONGEST, "Write a note.");
            if (repeated(notes.of(id), me, typed)) {
                return Said.ALREADY;
            }
            notes.write(id, me, typed, time.instant());
            return Said.NOTED;
        });
    }

    /** A double press: the last note is mine and says the same. */
    private boolean repeated(List<Note> written, UUID me, String words) {
        if (written.isEmpty()) {
            return false;
        }
        Note last = written.get(written.size() - 1);
        return last.staffId().equals(me) && notes.words(last).equals(words);
    }
}
