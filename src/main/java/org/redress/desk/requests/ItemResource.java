package org.redress.desk.requests;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Item;
import org.redress.cases.Placing;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Actions;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Said;
import org.redress.desk.hosts.HostView;
import org.redress.desk.hosts.HostViews;
import org.redress.platform.Directory;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.staff.SignedInStaff;

/** An address whose platform nobody knew: a caseworker found out who can remove it. */
@Path("/desk/items/{id}/platform")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class ItemResource {
    private final Actions actions;
    private final CasePages pages;
    private final Cases cases;
    private final Placing placing;
    private final CaseFiles caseFiles;
    private final Platforms platforms;
    private final Directory directory;
    private final HostViews hosts;
    private final SignedInStaff staff;
    private final InstantSource time;

    ItemResource(
            Actions actions,
            CasePages pages,
            Cases cases,
            Placing placing,
            CaseFiles caseFiles,
            Platforms platforms,
            Directory directory,
            HostViews hosts,
            SignedInStaff staff,
            InstantSource time) {
        this.actions = actions;
        this.pages = pages;
        this.cases = cases;
        this.placing = placing;
        this.caseFiles = caseFiles;
        this.platforms = platforms;
        this.directory = directory;
        this.hosts = hosts;
        this.staff = staff;
        this.time = time;
    }

    /** What was filled in: a known platform, or a new one. A field that was not sent is empty. */
    record Typed(
            @RestForm String platform,
            @RestForm String name,
            @RestForm String host,
            @RestForm String mail,
            @RestForm String form) {
        Typed {
            platform = Objects.requireNonNullElse(platform, "");
            name = Objects.requireNonNullElse(name, "");
            host = Objects.requireNonNullElse(host, "");
            mail = Objects.requireNonNullElse(mail, "");
            form = Objects.requireNonNullElse(form, "");
        }

        Map<String, String> fields() {
            return Map.of("platform", platform, "name", name, "host", host, "mail", mail, "form", form);
        }
    }

    @POST
    public Response place(@RestPath UUID id, @BeanParam Typed typed) {
        Item item = caseFiles.item(id);
        pages.find(caseFiles.get(item.caseId()).reference().text());
        return actions.run(new Actions.Form(item.caseId(), "place-" + id, typed.fields()), () -> {
            Optional<UUID> given = caseFiles.item(id).platformId();
            if (given.isPresent()) {
                boolean same = platforms
                        .bySlug(typed.platform())
                        .filter(p -> p.id().equals(given.get()))
                        .isPresent();
                Actions.unchanged(same);
                return Said.ALREADY;
            }
            Instant now = time.instant();
            return given(id, platform(typed, now), now);
        });
    }

    /** It said that it runs software of the fediverse: one press adds it, as it describes itself. */
    @POST
    @Path("/server")
    public Response addServer(@RestPath UUID id) {
        Item item = caseFiles.item(id);
        pages.find(caseFiles.get(item.caseId()).reference().text());
        return actions.run(new Actions.Form(item.caseId(), "place-" + id, Map.of()), () -> {
            if (caseFiles.item(id).platformId().isPresent()) {
                return Said.ALREADY;
            }
            HostView host = hosts.of(item, cases.typed(item));
            if (host.server().isEmpty()) {
                throw new NotPossibleNow("no-server", "Nothing is known of its software. Add the platform by hand.");
            }
            Instant now = time.instant();
            return given(id, server(host, now), now);
        });
    }

    private Said given(UUID itemId, Platform platform, Instant now) {
        return placing.give(itemId, platform.id(), staff.actor(), now) ? Said.PLACED_AND_ASKED : Said.PLACED;
    }

    private Platform server(HostView host, Instant now) {
        return platforms.ofHost(host.host()).orElseGet(() -> {
            String form = host.mail().isEmpty() ? "https://" + host.host() + "/about" : "";
            var found = new Directory.Found(host.name(), host.host(), host.mail(), form);
            return directory.addServer(found, "It says that it is a " + host.server() + ".", staff.actor(), now);
        });
    }

    private Platform platform(Typed typed, Instant now) {
        if (!typed.platform().isBlank()) {
            return platforms
                    .bySlug(typed.platform())
                    .orElseThrow(() -> new NotAcceptable("platform", "Choose a platform from the list."));
        }
        var found = new Directory.Found(typed.name(), typed.host(), typed.mail(), typed.form());
        return directory.add(found, staff.actor(), now);
    }
}
