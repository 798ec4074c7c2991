package org.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ReportsTest {
    @Inject
    Reports reports;

    @Inject
    Cases cases;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Walk walk;

    @Inject
    InstantSource time;

    @Test
    void asvs2_3_twenty_submissions_of_one_draft_at_once_make_one_case() throws Exception {
        UUID draft = UUID.randomUUID();
        var credentials = Reports.Credentials.random();
        Callable<UUID> submission = () -> reports.report(
                walk.report(Walk.COMPLETE, "https://x.com/a/status/1"), draft, credentials, time.instant());
        ExecutorService threads = Executors.newFixedThreadPool(20);
        Set<UUID> made = new HashSet<>();
        List<Future<UUID>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(threads.submit(submission));
        }
        for (Future<UUID> answer : answers) {
            made.add(answer.get());
        }
        threads.shutdown();
        assertThat(made).hasSize(1);
    }

    @Test
    void rule15_a_web_address_is_kept_sealed_and_read_back_as_it_was_typed() {
        String typed = "hxxps://X.com/Somebody/status/77?s=20";
        UUID caseId = walk.reported(typed);
        Item item = items(caseId).get(0);
        assertThat(new String(item.typed(), StandardCharsets.ISO_8859_1)).doesNotContain("Somebody");
        assertThat(QuarkusTransaction.requiringNew().call(() -> cases.typed(item)))
                .isEqualTo(typed);
    }

    @Test
    void an_address_that_cannot_be_parsed_is_kept_as_it_was_typed() {
        String typed = "the second video on her page :-(";
        Item item = items(walk.reported(typed)).get(0);
        assertThat(item.addressIndex()).isEmpty();
        assertThat(item.platformId()).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> cases.typed(item)))
                .isEqualTo(typed);
    }

    @Test
    void rule18_a_second_report_of_the_same_address_opens_its_own_case() {
        UUID first = walk.reported("https://x.com/a/status/9");
        UUID second = walk.reported("HTTPS://X.com:443/a/status/9");
        assertThat(first).isNotEqualTo(second);
        assertThat(items(first).get(0).addressIndex().orElseThrow())
                .isEqualTo(items(second).get(0).addressIndex().orElseThrow());
    }

    private List<Item> items(UUID caseId) {
        return QuarkusTransaction.requiringNew().call(() -> caseFiles.items(caseId));
    }
}
