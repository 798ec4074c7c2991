package org.redress.intake.control;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.audit.Actor;
import org.redress.cases.sharing.Receiver;
import org.redress.cases.sharing.Receivers;
import org.redress.cases.sharing.Shared;
import org.redress.cases.sharing.Sharing;
import org.redress.intake.Visiting;
import org.redress.intake.answers.Countries;
import org.redress.web.Answered;
import org.redress.web.Languages;

/** The person says which regulators may read about their case, and takes it back in the same place. */
@Path("/yours/sharing")
@PermitAll
@Produces(Answered.HTML)
public class SharingPages {
    @Inject
    TheirCase theirs;

    @Inject
    Visiting visiting;

    @Inject
    Receivers receivers;

    @Inject
    Sharing sharing;

    @Inject
    Languages languages;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SharingChoice(List<Choice> choices, boolean answers, boolean addresses) implements TemplateInstance {}

    /**
     * One regulator, and whether it is chosen.
     *
     * @param country whose it is, in the language of the page; empty when nobody says
     */
    public record Choice(UUID id, String name, String country, boolean chosen) {}

    @GET
    @Transactional
    public Response ask() {
        return theirs.show(id -> Answered.page(page(sharing.of(id))));
    }

    /** Nobody ticked takes everything back. */
    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@FormParam("who") List<String> who, @FormParam("what") List<String> what) {
        return theirs.change("", id -> {
            Set<UUID> chosen = receivers.all().stream()
                    .map(Receiver::id)
                    .filter(each -> who.contains(each.toString()))
                    .collect(Collectors.toSet());
            Shared shared = new Shared(chosen, what.contains("answers"), what.contains("addresses"));
            sharing.choose(id, shared, Actor.person(id), visiting.now());
            return Answered.to("/yours");
        });
    }

    private SharingChoice page(Shared now) {
        List<Choice> choices = receivers.all().stream()
                .map(each -> new Choice(
                        each.id(),
                        each.name(),
                        Countries.name(each.country(), languages.current()),
                        now.receivers().contains(each.id())))
                .toList();
        return new SharingChoice(choices, now.answers(), now.addresses());
    }
}
