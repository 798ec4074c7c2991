package org.redress.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.client.ApiClient;
import org.redress.client.ApiException;
import org.redress.client.ApiResponse;
import org.redress.client.api.AnswersApi;
import org.redress.client.api.FingerprintsApi;
import org.redress.client.api.RemovalRequestsApi;
import org.redress.client.api.SandboxApi;
import org.redress.client.api.WebhookDeliveriesApi;
import org.redress.client.api.WebhookEndpointApi;
import org.redress.client.model.Acknowledgement;
import org.redress.client.model.AnswerVerb;
import org.redress.client.model.BulkAnswer;
import org.redress.client.model.BulkAnswerBody;
import org.redress.client.model.BulkAnswers;
import org.redress.client.model.BulkResult;
import org.redress.client.model.Copies;
import org.redress.client.model.Correction;
import org.redress.client.model.Deadline;
import org.redress.client.model.Dispute;
import org.redress.client.model.DisputeGround;
import org.redress.client.model.DisputeState;
import org.redress.client.model.Done;
import org.redress.client.model.Endpoint;
import org.redress.client.model.FingerprintQuestion;
import org.redress.client.model.PictureToCompare;
import org.redress.client.model.Removal;
import org.redress.client.model.RemovalRequest;
import org.redress.client.model.RemovalStatus;
import org.redress.client.model.SandboxKind;
import org.redress.client.model.SandboxWish;
import org.redress.platform.Platforms;
import org.redress.platform.Sandboxes;
import org.redress.support.PlatformTokens;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** What else a platform does with the generated client: many answers, a correction, a dispute, webhooks, the sandbox. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class GeneratedClientMoreTest {
    private static final String SLUG = "dailymotion";
    private static final String ADDRESS = "https://www.dailymotion.com/video/more";
    private static final String[] SCOPES = {
        "removal-requests:read", "removal-requests:respond", "fingerprints:read", "webhooks:manage"
    };

    @Inject
    Walk walk;

    @Inject
    Platforms platforms;

    @Inject
    Sandboxes sandboxes;

    @TestHTTPResource
    URI portal;

    @Test
    void many_answers_at_once_each_with_its_own_result() throws ApiException {
        UUID one = walk.sent(ADDRESS).id();
        BulkAnswer known = acknowledgement(one, etag(read(one)));
        BulkAnswer unknown = acknowledgement(UUID.randomUUID(), "\"any\"");
        List<BulkResult> results = new AnswersApi(live())
                .answerMany(new BulkAnswers().answers(List.of(known, unknown)))
                .getResults();
        assertThat(results).extracting(BulkResult::getStatus).containsExactly(200, 404);
        assertThat(results.get(0).getAnswer().getStatus()).isEqualTo(RemovalStatus.IN_REVIEW);
        assertThat(results.get(1).getProblem().getType().toString()).isEqualTo("urn:redress:problem:not-found");
    }

    @Test
    void a_miss_is_disputed_and_a_mistaken_answer_taken_back() throws ApiException {
        UUID id = walk.received(ADDRESS, walk.now().minus(Duration.ofDays(4))).id();
        AnswersApi answers = new AnswersApi(live());
        Removal removal = new Removal()
                .removedAt(OffsetDateTime.parse("2026-01-02T03:04:05Z"))
                .done(Done.DELETED)
                .identicalCopies(Copies.NONE_FOUND);
        answers.claimRemoval(id, key(), etag(read(id)), removal);

        ApiResponse<RemovalRequest> late = read(id);
        Deadline missed = late.getData().getDeadlines().stream()
                .filter(deadline -> deadline.getMissed() != null)
                .findFirst()
                .orElseThrow();
        Dispute dispute = new Dispute()
                .deadlineId(missed.getId())
                .ground(DisputeGround.REMOVED_IN_TIME)
                .words("It was gone by noon.");
        assertThat(answers.dispute(id, key(), etag(late), dispute).getDeadlines())
                .anyMatch(deadline -> deadline.getDispute() == DisputeState.OPEN);

        ApiResponse<RemovalRequest> removed = read(id);
        UUID answer = removed.getData().getAnswers().get(0).getId();
        Correction correction = new Correction().answerId(answer).words("That was another post.");
        assertThat(answers.correct(id, key(), etag(removed), correction).getStatus())
                .isNotEqualTo(RemovalStatus.REMOVED);
    }

    @Test
    void a_picture_is_asked_about_and_webhooks_are_tried_and_turned_over() throws ApiException {
        PictureToCompare picture =
                new PictureToCompare().pdq("0123456789abcdef".repeat(4)).quality(90);
        assertThat(new FingerprintsApi(live())
                        .matchFingerprints(new FingerprintQuestion().fingerprints(List.of(picture)))
                        .getData())
                .hasSize(1);

        WebhookEndpointApi endpoint = new WebhookEndpointApi(live());
        String secret = endpoint.registerWebhookEndpoint(new Endpoint().url("https://hooks.dailymotion.com/redress"))
                .getSecret();
        assertThat(endpoint.rotateWebhookSecret().getSecret()).isNotEqualTo(secret);
        UUID sent = endpoint.testWebhookEndpoint().getId();
        WebhookDeliveriesApi deliveries = new WebhookDeliveriesApi(live());
        assertThat(deliveries.readWebhookDelivery(sent).getId()).isEqualTo(sent);
        endpoint.removeWebhookEndpoint();
    }

    @Test
    void the_sandbox_generates_a_request_and_forgets_it() throws ApiException {
        sandboxes.of(platforms.bySlug(SLUG).orElseThrow().id(), Walk.STAFF, walk.now());
        ApiClient rehearsing = client(PlatformTokens.ofSandbox(SLUG, SCOPES));
        SandboxApi sandbox = new SandboxApi(rehearsing);
        UUID made = sandbox.generateSandboxRequests(new SandboxWish().kinds(List.of(SandboxKind.PLAIN)))
                .getData()
                .get(0)
                .getId();
        assertThat(new RemovalRequestsApi(rehearsing)
                        .readRemovalRequest(made, null)
                        .getStatus())
                .isEqualTo(RemovalStatus.RECEIVED);
        assertThat(sandbox.showSandboxChecklist().getData()).isNotEmpty();
        sandbox.resetSandbox();
    }

    private static BulkAnswer acknowledgement(UUID id, String etag) {
        return new BulkAnswer()
                .requestId(id)
                .verb(AnswerVerb.ACKNOWLEDGEMENT)
                .ifMatch(etag)
                .idempotencyKey(key())
                .body(new BulkAnswerBody(new Acknowledgement().reference("T-1")));
    }

    private ApiResponse<RemovalRequest> read(UUID id) throws ApiException {
        return new RemovalRequestsApi(live()).readRemovalRequestWithHttpInfo(id, null);
    }

    private ApiClient live() {
        return client(PlatformTokens.of(SLUG, SCOPES));
    }

    private ApiClient client(String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(portal.toString().replaceAll("/$", ""));
        return client.setRequestInterceptor(request -> request.setHeader("Authorization", token));
    }

    private static String etag(ApiResponse<?> response) {
        return response.getHeaders().get("etag").get(0);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
