package org.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revision;
import org.redress.audit.revision.Revisions;
import org.redress.platform.keeping.PlatformKeeping;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** The directory as an admin keeps it. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PlatformKeepingTest {
    @Inject
    PlatformKeeping keeping;

    @Inject
    Platforms platforms;

    @Inject
    Revisions revisions;

    @Inject
    PlatformSeed seed;

    @Inject
    Walk walk;

    @Test
    void a_host_is_kept_as_a_browser_reads_it_and_belongs_to_one_platform() {
        String slug = add("one.example", "HTTPS://Pics.Kept-Host.example/path?q, ümlaut.example");
        assertThat(find("pics.kept-host.example").slug()).isEqualTo(slug);
        assertThat(find("xn--mlaut-jva.example").slug()).isEqualTo(slug);
        assertThatThrownBy(() -> add("two.example", "pics.kept-host.example"))
                .asInstanceOf(type(NotAcceptable.class))
                .extracting(refusal -> refusal.violations().get("hosts"))
                .asString()
                .contains("pics.kept-host.example belongs to one.example");
    }

    @ParameterizedTest
    @CsvSource({
        "form, javascript:alert(1)",
        "form, ftp://form.example/",
        "form, just words",
        "mail, not an address",
        "hosts, com",
        "hosts, two words",
        "checked, 2999-01-01",
        "checked, yesterday",
        "kind, NONSENSE",
        "channel, API",
        "reason, ''",
    })
    void what_no_platform_can_be_is_refused_by_its_field(String field, String typed) {
        Map<String, String> fields = fields("refused.example", "refused.example");
        fields.put(field, typed);
        assertThatThrownBy(() -> keeping.add(fields, edit(0, fields.get("reason"))))
                .asInstanceOf(type(NotAcceptable.class))
                .extracting(refusal -> refusal.violations().keySet().iterator().next())
                .isEqualTo(field);
    }

    @Test
    void every_save_is_a_version_with_old_and_new_and_a_stale_one_changes_nothing() {
        String slug = add("versions.example", "versions.example");
        Map<String, String> fields = fields("Versions", "versions.example");
        keeping.change(slug, fields, edit(1, "It calls itself so now"));
        Revision last = newest(slug);
        assertThat(last.number()).isEqualTo(2);
        assertThat(last.changes()).containsExactly(new Revision.Change("name", "versions.example", "Versions"));
        fields.put("name", "Mine");
        assertThatThrownBy(() -> keeping.change(slug, fields, edit(1, "I looked earlier")))
                .asInstanceOf(type(NotPossibleNow.class))
                .extracting(NotPossibleNow::code)
                .isEqualTo("stale");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> platforms.bySlug(slug).orElseThrow().name()))
                .isEqualTo("Versions");
    }

    @Test
    void a_retired_platform_gets_no_new_request_and_what_runs_there_runs_on() {
        String slug = add("retired.example", "retired.example");
        RemovalRequest running = walk.received("https://retired.example/1");
        keeping.retire(slug, edit(1, "It is closed"));
        assertThat(walk.requests(walk.reported("https://retired.example/2"))).isEmpty();
        assertThat(walk.request(running.id()).status()).isEqualTo(RemovalStatus.RECEIVED);
        keeping.bringBack(slug, edit(2, "It is open again"));
        assertThat(walk.requests(walk.reported("https://retired.example/3"))).hasSize(1);
    }

    @Test
    void the_seed_never_undoes_what_an_admin_changed() {
        Platform mega = QuarkusTransaction.requiringNew().call(() -> {
            Platform found = platforms.bySlug("mega").orElseThrow();
            found.hosts().size();
            return found;
        });
        Map<String, String> fields = new TreeMap<>(QuarkusTransaction.requiringNew()
                .call(() -> PlatformFields.of(platforms.bySlug("mega").orElseThrow())));
        fields.put("note", "An admin wrote this.");
        fields.put("hosts", fields.get("hosts") + "\nadded-by-admin.example");
        int seen = QuarkusTransaction.requiringNew().call(() -> revisions.number(PlatformKeeping.subject(mega)));
        keeping.change("mega", fields, edit(seen, "Looked again"));
        seed.start(new StartupEvent());
        assertThat(find("added-by-admin.example").contact().note()).isEqualTo("An admin wrote this.");
    }

    private String add(String name, String hosts) {
        return keeping.add(fields(name, hosts), edit(0, "Found by hand"));
    }

    private Edit edit(int seen, String reason) {
        return new Edit(seen, reason, Actor.system("test"), walk.now());
    }

    private static Map<String, String> fields(String name, String hosts) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "name", name, "operator", "", "kind", "IMAGE_HOST", "hosts", hosts, "channel", "NONE", "form", ""));
        fields.putAll(
                Map.of("mail", "", "note", "", "confidence", "VERIFIED", "checked", "2026-11-20", "reason", "Because"));
        return fields;
    }

    private Platform find(String host) {
        return QuarkusTransaction.requiringNew()
                .call(() -> platforms.ofHost(host).orElseThrow());
    }

    private Revision newest(String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> revisions
                        .newest(PlatformKeeping.subject(platforms.bySlug(slug).orElseThrow()))
                        .orElseThrow());
    }
}
