package org.redress.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.support.TestPostgres;

/** A post at Bluesky: its page is the same for every address, so its record is asked for, as the lexicon says. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class AtRecordTest extends Lookout {
    private static final String POST = "https://bsky.app/profile/somebody.bsky.social/post/3l6oveex3ii2l";
    private static final String RECORD = "/xrpc/com.atproto.repo.getRecord"
            + "?repo=somebody.bsky.social&collection=app.bsky.feed.post&rkey=3l6oveex3ii2l";
    private static final String THERE =
            "{\"uri\":\"at://did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3l6oveex3ii2l\","
                    + "\"cid\":\"bafyreibmpxlfdc4ndq3yxvvbpfwuh4fakl3h6c2jvyw4dqj6dpzbwgmz5u\","
                    + "\"value\":{\"$type\":\"app.bsky.feed.post\",\"text\":\"nachtigall\"}}";

    @Test
    void rule4_a_record_that_its_server_does_not_have_twice_is_gone_and_one_that_is_there_again_is_back() {
        answers(200, THERE);
        RemovalRequest request = claimed(POST);
        look();
        assertThat(verdicts(request)).containsExactly("LOADS");
        error("RecordNotFound", "Could not locate record: at://did:plc:z72i7hdynmk6r22z27h6tvur/...");
        pass(A_DAY);
        look();
        assertThat(verdicts(request)).last().isEqualTo("ABSENT_ONCE");
        error("InvalidRequest", "Could not find repo: somebody.bsky.social");
        pass(A_DAY);
        look();
        assertThat(walk.request(request.id()).status())
                .as("a handle that nobody knows says nothing of the post")
                .isEqualTo(RemovalStatus.REMOVED);
        error("RecordNotFound", "Could not locate record");
        pass(A_DAY);
        look();
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.GONE);
        answers(200, THERE);
        pass(A_DAY);
        look();
        pass(Duration.ofMinutes(10));
        look();
        assertThat(walk.request(request.id()).status()).isEqualTo(RemovalStatus.REAPPEARED);
        assertThat(elsewhere.asked()).as("never the page").allMatch(("GET " + RECORD)::equals);
        assertThat(database.list("select cast(to_jsonb(l) as text) from look l where request_id = '%s'", request.id()))
                .allSatisfy(row -> assertThat(row).doesNotContainIgnoringCase("nachtigall", "bsky"));
    }

    @Test
    void an_account_is_no_record_and_its_page_is_looked_at() {
        RemovalRequest request = claimed("https://bsky.app/profile/somebody.bsky.social");
        look();
        assertThat(elsewhere.asked()).containsExactly("GET /profile/somebody.bsky.social");
        assertThat(verdicts(request)).last().isEqualTo("ABSENT_ONCE");
    }

    private List<String> verdicts(RemovalRequest request) {
        return database.list("select verdict from look where request_id = '%s' order by at, id", request.id());
    }

    private void error(String name, String message) {
        answers(400, "{\"error\":\"" + name + "\",\"message\":\"" + message + "\"}");
    }

    private void answers(int status, String body) {
        elsewhere.does(RECORD, (heard, out) -> out.page(status, "application/json; charset=utf-8", body));
    }
}
