package org.redress.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.redress.support.TestPostgres;

/** The description that is checked in is the one that is served. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class OpenApiTest {
    private static final Path CHECKED_IN = Path.of("docs/api/openapi.yaml");

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void the_checked_in_description_is_what_is_served() throws IOException {
        String served = given().baseUri("http://localhost")
                .port(managementPort)
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("redress.write-openapi")) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, served);
        }
        assertThat(Files.readString(CHECKED_IN))
                .as("write it anew: mvn test -Dtest=OpenApiTest -Dredress.write-openapi=true")
                .isEqualTo(served);
        assertThat(served)
                .startsWith("---\nopenapi: 3.1.0")
                .contains("webhooks:", "/api/v1/removal-requests/{id}/removal")
                .doesNotContain("/desk", "/static");
    }
}
