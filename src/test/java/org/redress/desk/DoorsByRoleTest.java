package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.support.TestPostgres;

/** Each cell of {@link RolesTest}'s matrix that says no, asked over HTTP: what an annotation says is what happens. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class DoorsByRoleTest {
    private static final String ANY_ID = "00000000-0000-4000-8000-000000000000";
    private static final int NOT_SIGNED_IN = 401;
    private static final int NOT_YOURS = 403;

    private final HttpClient client = HttpClient.newHttpClient();

    @TestHTTPResource
    String address;

    @Test
    void security_8_2_1_nobody_opens_or_presses_anything_without_signing_in() throws Exception {
        assertThat(opened("nobody who signed in", NOT_SIGNED_IN)).isEmpty();
    }

    @Test
    @TestSecurity(user = "at the door", roles = "caseworker")
    void security_8_2_1_a_caseworker_gets_no_further_than_the_matrix_says() throws Exception {
        assertThat(opened("caseworker", NOT_YOURS)).isEmpty();
    }

    @Test
    @TestSecurity(user = "at the door", roles = "supervisor")
    void security_8_2_1_nor_a_supervisor() throws Exception {
        assertThat(opened("supervisor", NOT_YOURS)).isEmpty();
    }

    @Test
    @TestSecurity(user = "at the door", roles = "safeguarding")
    void security_8_2_1_nor_safeguarding() throws Exception {
        assertThat(opened("safeguarding", NOT_YOURS)).isEmpty();
    }

    @Test
    @TestSecurity(user = "at the door", roles = "admin")
    void security_8_2_1_nor_an_admin() throws Exception {
        assertThat(opened("admin", NOT_YOURS)).isEmpty();
    }

    @Test
    @TestSecurity(user = "at the door", roles = "auditor")
    void security_8_2_1_nor_an_auditor() throws Exception {
        assertThat(opened("auditor", NOT_YOURS)).isEmpty();
    }

    /** {@return the routes that are not this role's and did not refuse} */
    private List<String> opened(String role, int refusal) throws IOException, InterruptedException {
        List<String> opened = new ArrayList<>();
        int tried = 0;
        for (DeskRoutes.Route route : DeskRoutes.all()) {
            List<String> roles = List.of(route.roles().split(" "));
            if (!roles.contains(role) && !roles.contains("anybody")) {
                tried++;
                int status = ask(route);
                if (status != refusal) {
                    opened.add(status + " " + route.verb() + " " + route.path());
                }
            }
        }
        assertThat(tried).isGreaterThan(30);
        return opened;
    }

    private int ask(DeskRoutes.Route route) throws IOException, InterruptedException {
        String path = route.path().replaceAll("\\{[^}]+}", ANY_ID);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.replaceAll("/$", "") + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(
                        route.verb(),
                        route.verb().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("a=b"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
