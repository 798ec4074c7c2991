package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.cases.Made;

/** The machine-readable part of a letter. */
class XarfTest {
    private static final UUID REQUEST = UUID.fromString("0193a1f2-7c51-7a3e-9a44-3f1f0b6f2d10");
    private static final String LINK = "https://portal.example/answer/abc";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Organisation US = new Organisation("Redress \"eV\"", "help@redress.example");

    @Test
    void a_report_has_the_required_core_of_xarf() throws JsonProcessingException {
        JsonNode report = read("https://example.com/a", Made.SYNTHETIC);
        assertThat(report.get("xarf_version").asText()).isEqualTo("4.2.0");
        assertThat(report.get("report_id").asText()).isEqualTo(REQUEST.toString());
        assertThat(report.get("timestamp").asText()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(report.get("category").asText()).isEqualTo("content");
        assertThat(report.get("type").asText()).isEqualTo("exposed_data");
        assertThat(report.get("source_identifier").asText()).isEqualTo("https://example.com/a");
        for (String party : new String[] {"reporter", "sender"}) {
            assertThat(report.get(party).get("org").asText()).isEqualTo("Redress \"eV\"");
            assertThat(report.get(party).get("contact").asText()).isEqualTo("help@redress.example");
            assertThat(report.get(party).get("domain").asText()).isEqualTo("redress.example");
        }
    }

    @Test
    void the_extra_object_says_where_to_answer() throws JsonProcessingException {
        JsonNode ncii = read("a", Made.UNSURE).get("ncii");
        assertThat(ncii.get("removal_request_id").asText()).isEqualTo(REQUEST.toString());
        assertThat(ncii.get("answer_link").asText()).isEqualTo(LINK);
    }

    @Test
    void only_a_fake_is_tagged_as_synthetic() throws JsonProcessingException {
        assertThat(read("a", Made.SYNTHETIC).get("tags").toString()).contains("ncii:intimate-image", "ncii:synthetic");
        assertThat(read("a", Made.UNSURE).get("tags").toString()).isEqualTo("[\"ncii:intimate-image\"]");
    }

    @Test
    void security_1_2_1_whatever_was_typed_stays_text() throws JsonProcessingException {
        String hostile = "\"><svg onload=x>\\\r\n\t\u0000\u2028\",\"type\":\"other";
        JsonNode report = read(hostile, Made.REAL);
        assertThat(report.get("source_identifier").asText()).isEqualTo(hostile);
        assertThat(report.get("type").asText()).isEqualTo("exposed_data");
    }

    private static JsonNode read(String source, Made made) throws JsonProcessingException {
        return new ObjectMapper().readTree(Xarf.report(REQUEST, US, new Xarf.Found(source, made, LINK, NOON)));
    }
}
