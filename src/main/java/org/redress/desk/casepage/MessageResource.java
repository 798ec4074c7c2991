package org.redress.desk.casepage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.cases.Conversation;
import org.redress.cases.Message;
import org.redress.desk.Roles;
import org.redress.staff.SignedInStaff;

/** The talk with the person. To read is an act of its own, since it stops the clock of a message. */
@Path("/desk/cases/{reference}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class MessageResource {
    private final CasePages pages;
    private final Actions actions;
    private final Conversation conversation;
    private final SignedInStaff staff;
    private final InstantSource time;

    MessageResource(
            CasePages pages, Actions actions, Conversation conversation, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.actions = actions;
        this.conversation = conversation;
        this.staff = staff;
        this.time = time;
    }

    @POST
    @Path("/messages")
    public Response write(
            @RestPath String reference,
            @RestForm @DefaultValue("-1") int seen,
            @RestForm @DefaultValue("") String words) {
        UUID id = pages.find(reference).id();
        return actions.run(new Actions.Form(id, "message", Map.of("words", words)), () -> {
            Instant now = time.instant();
            var talk = conversation.held(id);
            if (repeated(talk, words)) {
                return Said.ALREADY;
            }
            Actions.unchanged(seen, talk.size());
            Actions.required("words", words, Conversation.LONGEST, "Write a message.");
            conversation.readByStaff(id, staff.actor(), now);
            conversation.staffWrites(id, staff.member().id(), words, now);
            return Said.WRITTEN;
        });
    }

    @POST
    @Path("/reading")
    public Response read(@RestPath String reference, @RestForm @DefaultValue("-1") int seen) {
        UUID id = pages.find(reference).id();
        return actions.run(new Actions.Form(id, "reading", Map.of()), () -> {
            // What came after the page was made has not been read by anybody.
            Actions.unchanged(seen, conversation.held(id).size());
            conversation.readByStaff(id, staff.actor(), time.instant());
            return Said.READ;
        });
    }

    /** A double press: the same words from us, and nothing said since. */
    private boolean repeated(java.util.List<Message> talk, String words) {
        if (talk.isEmpty()) {
            return false;
        }
        Message last = talk.get(talk.size() - 1);
        return last.sender() == Message.Sender.STAFF && conversation.words(last).equals(words);
    }
}
