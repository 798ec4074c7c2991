package org.redress.platform.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NodeInfo and RDAP as they are published, and as somebody would publish them to trick us. */
class StrangersJsonTest {
    private static final URI HOST = URI.create("https://social.example");

    @Test
    void the_newest_schema_that_we_know_is_read() {
        String list = links("2.0", "https://social.example/nodeinfo/2.0", "2.1", "https://social.example/nodeinfo/2.1");
        assertThat(NodeInfo.document(list, HOST)).contains("/nodeinfo/2.1");
        assertThat(NodeInfo.document(links("9.9", "https://social.example/nodeinfo/9.9"), HOST))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://inside.example/nodeinfo/2.0",
                "https://social.example:8443/nodeinfo/2.0",
                "https://a@social.example/nodeinfo/2.0",
                "//inside.example/nodeinfo/2.0",
                "mailto:a@b.example",
                "https://"
            })
    void security_1_3_6_a_list_that_leads_elsewhere_is_not_followed(String href) {
        assertThat(NodeInfo.document(links("2.0", href), HOST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"links\":{}}",
                "{\"links\":[1,null,{}]}",
                "<html>",
                "{\"links\":[{\"rel\":7}]}"
            })
    void what_is_no_list_says_nothing(String list) {
        assertThat(NodeInfo.document(list, HOST)).isEmpty();
        assertThat(NodeInfo.facts(list)).isEqualTo(HostFacts.NONE);
        assertThat(Rdap.abuse(list)).isEmpty();
    }

    @Test
    void nesting_without_end_is_no_json() {
        assertThat(NodeInfo.facts("{\"metadata\":" + "[".repeat(20_000))).isEqualTo(HostFacts.NONE);
    }

    @Test
    void a_server_says_its_software_its_name_and_whom_to_write_to() {
        HostFacts facts = NodeInfo.facts("""
                {"version":"2.1","software":{"name":"Misskey","version":"2025.1"},
                 "metadata":{"nodeName":"A place\\r\\nBcc: x","maintainer":{"name":"N","email":"admin@social.example"}}}
                """);
        assertThat(facts.software()).isEqualTo("misskey");
        assertThat(facts.title()).isEqualTo("A place Bcc: x");
        assertThat(facts.adminMail()).isEqualTo("admin@social.example");
        assertThat(facts.isFederated()).isTrue();
        assertThat(NodeInfo.facts("{\"software\":{\"name\":\"wordpress\"}}").isFederated())
                .isFalse();
    }

    @Test
    void both_versions_of_an_instance_s_description_name_its_contact() {
        assertThat(NodeInfo.contact("{\"contact\":{\"email\":\"staff@social.example\"}}"))
                .contains("staff@social.example");
        assertThat(NodeInfo.contact("{\"email\":\"staff@social.example\"}")).contains("staff@social.example");
        assertThat(NodeInfo.contact("{\"email\":\"a@b.example\\r\\nBcc: c@d.example\"}"))
                .isEmpty();
    }

    @Test
    void a_registry_names_the_abuse_contact_however_deep_and_the_network_s_owner() {
        String answer = """
                {"objectClassName":"ip network","name":"EXAMPLE-NET","entities":[
                  {"roles":["registrant"],"vcardArray":["vcard",[["version",{},"text","4.0"],["fn",{},"text","Example Hosting"]]],
                   "entities":[{"roles":["technical"],"vcardArray":["vcard",[["email",{},"text","noc@hoster.example"]]]},
                               {"roles":["abuse"],"vcardArray":["vcard",[["email",{},"text","abuse@hoster.example"]]]}]}]}
                """;
        assertThat(Rdap.abuse(answer)).contains("abuse@hoster.example");
        assertThat(Rdap.network(answer)).contains("Example Hosting");
        assertThat(Rdap.network("{\"name\":\"EXAMPLE-NET\"}")).contains("EXAMPLE-NET");
    }

    private static String links(String... versionsAndPlaces) {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < versionsAndPlaces.length; i += 2) {
            links.append(i == 0 ? "" : ",")
                    .append("{\"rel\":\"http://nodeinfo.diaspora.software/ns/schema/")
                    .append(versionsAndPlaces[i])
                    .append("\",\"href\":\"")
                    .append(versionsAndPlaces[i + 1])
                    .append("\"}");
        }
        return "{\"links\":[" + links + "]}";
    }
}
