package org.redress.intake.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.cases.CaseFiles;
import org.redress.cases.Reference;
import org.redress.cases.sharing.Shared;
import org.redress.cases.sharing.Sharing;
import org.redress.evidence.PackWalk;
import org.redress.support.Person;
import org.redress.support.TestPostgres;
import org.redress.support.Visitor;

/** A person says which regulators may read about their case, and takes it back in the same place. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class SharingTest {
    @TestHTTPResource
    String site;

    @Inject
    PackWalk packs;

    @Inject
    Sharing sharing;

    @Inject
    CaseFiles caseFiles;

    @Test
    void nothing_is_shared_until_they_choose_and_untick_takes_it_back() {
        Person person = Person.reported(site, "https://x.com/somebody/status/4730");
        UUID caseId = Reference.parse(person.reference())
                .flatMap(caseFiles::byReference)
                .orElseThrow()
                .id();
        UUID ofcom = packs.receiver("Ofcom").id();
        assertThat(sharing.of(caseId)).isEqualTo(Shared.NOTHING);

        Visitor visitor = person.visitor().open("/yours/sharing");
        assertThat(visitor.page()).doesNotContain("checked").contains("never put in your name", "United Kingdom");
        visitor.submit("/yours/sharing", Map.of("who", ofcom.toString(), "what", "addresses"));
        assertThat(visitor.where().getPath()).isEqualTo("/yours");
        assertThat(visitor.page()).contains("These may read about your case now: Ofcom");
        assertThat(sharing.of(caseId)).isEqualTo(new Shared(Set.of(ofcom), false, true));
        assertThat(visitor.open("/yours/sharing").page()).containsOnlyOnce(ofcom + "\" checked");

        visitor.submit("/yours/sharing", Map.of());
        assertThat(visitor.page()).doesNotContain("may read about your case now");
        assertThat(sharing.of(caseId)).isEqualTo(Shared.NOTHING);
    }

    @Test
    void one_press_that_stops_everything_stops_this_too() {
        Person person = Person.reported(site, "https://x.com/somebody/status/4731");
        UUID caseId = Reference.parse(person.reference())
                .flatMap(caseFiles::byReference)
                .orElseThrow()
                .id();
        packs.shares(caseId, true, true);
        person.visitor().open("/yours/stop").submit("/yours/stop", Map.of());
        assertThat(sharing.of(caseId)).isEqualTo(Shared.NOTHING);
    }
}
