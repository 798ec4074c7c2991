package org.redress.platform.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.redress.outside.Fetcher;
import org.redress.outside.PublicResolver;
import org.redress.outside.Stranger;

/** Hosts and registries, each played by a server on a socket. */
class EnquiryTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String HOST = "social.example";

    @Test
    void a_federated_server_is_recognised_by_asking_it_and_names_its_contact() {
        try (Stranger social = mastodon()) {
            HostFacts facts = enquiry(social, Optional.empty()).about(HOST, NOW);
            assertThat(facts.isFederated()).isTrue();
            assertThat(facts.title()).isEqualTo("A place");
            assertThat(facts.adminMail()).isEqualTo("staff@social.example");
            assertThat(social.heard()).allSatisfy(heard -> {
                assertThat(heard.method()).isEqualTo("GET");
                assertThat(heard.path())
                        .matches("/(\\.well-known/(nodeinfo|security\\.txt)|nodeinfo/2\\.0|api/v2/instance)");
            });
        }
    }

    @Test
    void security_txt_and_registries_are_the_rest_of_what_is_publicly_known() {
        Map<String, String> said = Map.of(
                "/.well-known/security.txt", "Contact: mailto:security@site.example\nExpires: 2027-05-01T00:00:00Z\n");
        Map<String, String> registry = Map.of(
                "/domain/site.example", card("abuse", "email", "abuse@registrar.example"),
                "/ip/198.51.99.7",
                        card("abuse", "email", "abuse@hoster.example").replace("{\"e", "{\"name\":\"NET-7\",\"e"));
        try (Stranger site = playing(said);
                Stranger rdap = playing(registry)) {
            HostFacts facts = enquiry(site, Optional.of(at(rdap))).about("cdn.site.example", NOW);
            assertThat(facts.security()).isEqualTo("mailto:security@site.example");
            assertThat(facts.registered()).isEqualTo("abuse@registrar.example");
            assertThat(facts.hoster()).isEqualTo("NET-7");
            assertThat(facts.hosterMail()).isEqualTo("abuse@hoster.example");
            assertThat(rdap.heard()).extracting(Stranger.Heard::path).contains("/domain/cdn.site.example");
        }
    }

    @Test
    void a_host_that_answers_nonsense_says_nothing_and_a_redirect_is_not_followed() {
        try (Stranger away = mastodon();
                Stranger site = new Stranger((heard, out) -> out.redirect(302, at(away) + heard.path()))) {
            assertThat(enquiry(site, Optional.empty()).about(HOST, NOW)).isEqualTo(HostFacts.NONE);
            assertThat(away.heard()).isEmpty();
        }
        try (Stranger nonsense = Stranger.answering(200, "text/html", "<p>Contact: mailto:a@b.example")) {
            assertThat(enquiry(nonsense, Optional.empty()).about(HOST, NOW)).isEqualTo(HostFacts.NONE);
        }
    }

    @Test
    void security_1_3_6_a_host_that_leads_inside_is_not_asked() {
        DnsResolver names = inside();
        Fetcher fetcher = new Fetcher(new PublicResolver(names, false), Duration.ofSeconds(2), "who@asks.example");
        var reader = new HostReader(fetcher, new PublicResolver(names, false));
        var enquiry = new Enquiry(reader, "https://{host}", Optional.empty());
        assertThat(enquiry.about("inside.example", NOW)).isEqualTo(HostFacts.NONE);
        assertThat(reader.address("inside.example")).isEmpty();
    }

    private static Stranger mastodon() {
        return new Stranger((heard, out) -> {
            String self = "http://" + heard.header("host");
            String body =
                    switch (heard.path()) {
                        case "/.well-known/nodeinfo" ->
                            "{\"links\":[{\"rel\":\"http://nodeinfo.diaspora.software/ns/schema/2.0\",\"href\":\""
                                    + self + "/nodeinfo/2.0\"}]}";
                        case "/nodeinfo/2.0" ->
                            "{\"software\":{\"name\":\"mastodon\"},\"metadata\":{\"nodeName\":\"A place\"}}";
                        case "/api/v2/instance" -> "{\"contact\":{\"email\":\"staff@social.example\"}}";
                        default -> "";
                    };
            out.page(body.isEmpty() ? 404 : 200, "application/json; charset=utf-8", body);
        });
    }

    private static Stranger playing(Map<String, String> pages) {
        return new Stranger((heard, out) -> {
            String body = pages.getOrDefault(heard.path(), "");
            String type = body.startsWith("{") ? "application/rdap+json" : "text/plain; charset=utf-8";
            out.page(body.isEmpty() ? 404 : 200, type, body);
        });
    }

    private static String card(String role, String property, String value) {
        return "{\"entities\":[{\"roles\":[\"" + role + "\"],\"vcardArray\":[\"vcard\",[[\"" + property
                + "\",{},\"text\",\"" + value + "\"]]]}]}";
    }

    private static String at(Stranger server) {
        return "http://localhost:" + server.port();
    }

    private static Enquiry enquiry(Stranger site, Optional<String> rdap) {
        var open = new PublicResolver(SystemDefaultDnsResolver.INSTANCE, true);
        Fetcher fetcher = new Fetcher(open, Duration.ofSeconds(2), "who@asks.example");
        return new Enquiry(new HostReader(fetcher, new PublicResolver(somewhere(), true)), at(site), rdap);
    }

    private static DnsResolver somewhere() {
        return always("198.51.99.7");
    }

    private static DnsResolver inside() {
        return always("10.0.0.7");
    }

    private static DnsResolver always(String address) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName(address)};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
