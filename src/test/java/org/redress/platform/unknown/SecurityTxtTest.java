package org.redress.platform.unknown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9116, strictly: what does not hold is as if there were no file. */
class SecurityTxtTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final String UNTIL = "Expires: 2027-01-01T00:00:00Z\n";

    @Test
    void the_first_contact_is_the_one_that_they_prefer() {
        String text =
                "# Ours\r\nCONTACT: mailto:abuse@host.example\r\nContact: https://host.example/report\r\n" + UNTIL;
        SecurityTxt read = SecurityTxt.parse(text, NOW).orElseThrow();
        assertThat(read.contact()).isEqualTo("mailto:abuse@host.example");
        assertThat(read.expires()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(SecurityTxt.mail(read.contact())).contains("abuse@host.example");
    }

    @Test
    void a_signed_file_is_read_up_to_its_signature() {
        String text = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nContact: https://host.example/report\n"
                + UNTIL + "-----BEGIN PGP SIGNATURE-----\nContact: mailto:later@host.example\n" + UNTIL;
        assertThat(SecurityTxt.parse(text, NOW).orElseThrow().contact()).isEqualTo("https://host.example/report");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contact: mailto:abuse@host.example\n",
                "Contact: mailto:abuse@host.example\nExpires: 2026-11-26T12:00:00Z\n",
                "Contact: mailto:abuse@host.example\nExpires: next year\n",
                "Contact: mailto:abuse@host.example\nExpires: 2027-01-01T00:00:00Z\nExpires: 2027-01-01T00:00:00Z\n",
                "Expires: 2027-01-01T00:00:00Z\n",
                "Contact: abuse@host.example\nExpires: 2027-01-01T00:00:00Z\n",
                "Contact: http://host.example/report\nExpires: 2027-01-01T00:00:00Z\n",
                "Contact: javascript:alert(1)\nExpires: 2027-01-01T00:00:00Z\n",
                "Contact: mailto:a@b.example,c@d.example\nExpires: 2027-01-01T00:00:00Z\n",
                "Contact: mailto:a@b.example?bcc=c@d.example\nExpires: 2027-01-01T00:00:00Z\n",
                "<!DOCTYPE html><p>Contact: mailto:abuse@host.example"
            })
    void what_is_out_of_date_twice_or_no_address_is_no_contact(String text) {
        assertThat(SecurityTxt.parse(text, NOW)).isEmpty();
    }
}
