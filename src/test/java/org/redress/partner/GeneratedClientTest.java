package org.redress.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.client.ApiClient;
import org.redress.client.ApiException;
import org.redress.client.ApiResponse;
import org.redress.client.api.AnswersApi;
import org.redress.client.api.RemovalRequestsApi;
import org.redress.client.api.WebhookEndpointApi;
import org.redress.client.model.Acknowledgement;
import org.redress.client.model.Answered;
import org.redress.client.model.ClockState;
import org.redress.client.model.Copies;
import org.redress.client.model.Done;
import org.redress.client.model.Element;
import org.redress.client.model.Endpoint;
import org.redress.client.model.Question;
import org.redress.client.model.Refusal;
import org.redress.client.model.RefusalGround;
import org.redress.client.model.Removal;
import org.redress.client.model.RemovalRequest;
import org.redress.client.model.RemovalRequestPage;
import org.redress.client.model.RemovalRequestSummary;
import org.redress.client.model.RemovalStatus;
import org.redress.client.model.WebhookEndpoint;
import org.redress.support.PlatformTokens;
import org.redress.support.TestPostgres;
import org.redress.support.Time;
import org.redress.support.Walk;

/** The client that openapi-generator makes of the description, unchanged, walks the whole loop. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class GeneratedClientTest {
    private static final String ADDRESS = "https://www.dailymotion.com/video/generated";
    private static final Removal REMOVED = new Removal()
            .removedAt(OffsetDateTime.parse("2026-01-02T03:04:05Z"))
            .done(Done.DELETED)
            .identicalCopies(Copies.NONE_FOUND);

    @Inject
    Walk walk;

    @Inject
    DataSource database;

    @TestHTTPResource
    URI portal;

    private ApiClient client;
    private RemovalRequestsApi requests;
    private AnswersApi answers;

    @BeforeEach
    void signIn() {
        String token = PlatformTokens.of("dailymotion", Scopes.READ, Scopes.RESPOND, Scopes.WEBHOOKS);
        client = new ApiClient();
        client.updateBaseUri(portal.toString().replaceAll("/$", ""));
        client.setRequestInterceptor(request -> request.setHeader("Authorization", token));
        requests = new RemovalRequestsApi(client);
        answers = new AnswersApi(client);
    }

    @Test
    void list_read_acknowledge_ask_remove_and_repeat() throws ApiException {
        UUID id = walk.sent(ADDRESS).id();
        new Time(database).forward(Listing.SETTLED.plusMillis(200));
        assertThat(listed(id).getStatus()).isEqualTo(RemovalStatus.SENT);

        ApiResponse<RemovalRequest> read = requests.readRemovalRequestWithHttpInfo(id, null);
        assertThat(read.getData().getContent().getWebAddress()).isEqualTo(ADDRESS);
        assertThat(read.getData().getDeadlines())
                .anyMatch(deadline -> deadline.getState() == ClockState.RUNNING && deadline.getDueAt() != null);

        ApiResponse<Answered> acknowledged =
                answers.acknowledgeWithHttpInfo(id, key(), etag(read), new Acknowledgement().reference("T-1"));
        assertThat(acknowledged.getData().getStatus()).isEqualTo(RemovalStatus.IN_REVIEW);

        Question question = new Question().missing(Set.of(Element.LOCATION)).words("Which picture?");
        ApiException stale =
                catchThrowableOfType(ApiException.class, () -> answers.askQuestion(id, key(), etag(read), question));
        assertThat(stale.getCode()).isEqualTo(412);
        assertThat(stale.getResponseBody()).contains("urn:redress:problem:stale");

        ApiResponse<Answered> asked = answers.askQuestionWithHttpInfo(id, key(), etag(acknowledged), question);
        String key = key();
        ApiResponse<Answered> removed = answers.claimRemovalWithHttpInfo(id, key, etag(asked), REMOVED);
        assertThat(removed.getData().getStatus()).isEqualTo(RemovalStatus.REMOVED);
        ApiResponse<Answered> again = answers.claimRemovalWithHttpInfo(id, key, etag(asked), REMOVED);
        assertThat(again.getData()).isEqualTo(removed.getData());
        assertThat(etag(again)).isEqualTo(etag(removed));
    }

    @Test
    void refuse_and_say_where_webhooks_go() throws ApiException {
        UUID id = walk.sent(ADDRESS).id();
        String etag = etag(requests.readRemovalRequestWithHttpInfo(id, null));
        Refusal refusal = new Refusal().ground(RefusalGround.OTHER).words("We do not agree.");
        assertThat(answers.refuse(id, key(), etag, refusal).getStatus()).isEqualTo(RemovalStatus.REFUSED);

        WebhookEndpointApi webhooks = new WebhookEndpointApi(client);
        WebhookEndpoint made =
                webhooks.registerWebhookEndpoint(new Endpoint().url("https://hooks.dailymotion.com/redress"));
        assertThat(made.getSecret()).startsWith("whsec_");
        assertThat(webhooks.showWebhookEndpoint().getSecret()).isNull();
        webhooks.removeWebhookEndpoint();
        assertThat(catchThrowableOfType(ApiException.class, webhooks::showWebhookEndpoint)
                        .getCode())
                .isEqualTo(404);
    }

    private RemovalRequestSummary listed(UUID id) throws ApiException {
        String cursor = null;
        while (true) {
            RemovalRequestPage page = requests.listRemovalRequests(cursor, 200, List.of(RemovalStatus.SENT));
            for (RemovalRequestSummary row : page.getData()) {
                if (row.getId().equals(id)) {
                    return row;
                }
            }
            assertThat(page.getHasMore()).as("the list ends without it").isTrue();
            cursor = page.getNextCursor();
        }
    }

    private static String etag(ApiResponse<?> response) {
        return response.getHeaders().get("etag").get(0);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
