package org.redress.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a platform may name for its webhooks. */
class WebhookTargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/a",
                "https://hooks.example.com:443/a?b=c",
                "https://xn--e1afmkfd.xn--p1ai/"
            })
    void security_1_3_6_a_webhook_goes_to_a_name_over_https(String address) {
        assertThat(WebhookTarget.isAllowed(address, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/",
                "https://user:pw@hooks.example.com/",
                "https://user@hooks.example.com/",
                "https://hooks.example.com:8443/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://[::1]/",
                "https://localhost/",
                "https://①②⑦.⓪.⓪.①/",
                "ftp://hooks.example.com/",
                "javascript:alert(1)",
                "https:///a",
                "https://",
                "",
                "hooks.example.com",
                "https://hooks.example.com/a b"
            })
    void security_1_3_6_a_webhook_goes_nowhere_else(String address) {
        assertThat(WebhookTarget.isAllowed(address, false)).isFalse();
    }
}
