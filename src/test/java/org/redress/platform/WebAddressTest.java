package org.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and what others plant, against what a browser would open. */
class WebAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.com | https://example.com/",
                "http://Example.COM/Path?Q=1#F | http://example.com/Path?Q=1#F",
                "example.com/a | https://example.com/a",
                "www.example.com | https://www.example.com/",
                "//example.com/a | https://example.com/a",
                "hxxp://example.com | http://example.com/",
                "hXXps://example[.]com/a | https://example.com/a",
                "h**ps://example.com | https://example.com/",
                "htps://example.com | https://example.com/",
                "ttps://example.com | https://example.com/",
                "https;//example.com | https://example.com/",
                "https//example.com | https://example.com/",
                "https:/example.com | https://example.com/",
                "https:example.com | https://example.com/",
                "https:////example.com | https://example.com/",
                "https[:]//example(dot)com | https://example.com/",
                "hxxps[://]example{.}com[/]a | https://example.com/a",
                "example [.] com | https://example.com/",
                "https: // example.com/a | https://example.com/a",
                "HTTPS://EXAMPLE.COM:443/a | https://example.com/a",
                "example.com:8080/a | https://example.com/a",
                "https://me:secret@example.com/a | https://example.com/a",
                "https://a@b@example.com/a | https://example.com/a",
                "https://example.com./a | https://example.com/a",
                "<https://example.com/a> | https://example.com/a",
                "(https://example.com/a) | https://example.com/a",
                "«https://example.com/a». | https://example.com/a",
                "https://example.com/a_(b) | https://example.com/a_(b)",
                "https://example.com/a, | https://example.com/a",
                "https://example.com/سلام | https://example.com/%D8%B3%D9%84%D8%A7%D9%85",
                "https://example.com/a b | https://example.com/a%20b",
                "https://example.com/status/١٢٣ | https://example.com/status/123",
                "https://example.com/status/۱۲۳ | https://example.com/status/123",
                "https://example.com/status/१२३ | https://example.com/status/123",
                "ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ／１ | https://example.com/1",
                "https://bücher.example/ | https://xn--bcher-kva.example/",
                "https://BÜCHER.example/ | https://xn--bcher-kva.example/",
                "https://пример.рф | https://xn--e1afmkfd.xn--p1ai/",
                "https://例え。テスト | https://xn--r8jz45g.xn--zckzah/",
                "https://xn--bcher-kva.example | https://xn--bcher-kva.example/",
                "https://ex%61mple.com/a | https://example.com/a",
                "https://my_name.example.com | https://my_name.example.com/",
                "https://93.184.216.34/a | https://93.184.216.34/a",
                "https://example.com?q=1 | https://example.com/?q=1",
                "https://example.com#f | https://example.com/#f",
                "https:\\\\example.com\\a | https://example.com/a",
                "https://example.com/\"><svg onload=x | https://example.com/%22%3E%3Csvg%20onload=x",
            })
    void odd_spellings_are_forgiven(String typed, String normal) {
        assertThat(WebAddress.parse(typed)).map(WebAddress::normal).contains(normal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://good.example@evil.example/ | evil.example",
                "https://good.example:443@evil.example/ | evil.example",
                "https://evil.example\\@good.example/ | evil.example",
                "https://evil.example/@good.example | evil.example",
                "https://evil.example?@good.example | evil.example",
                "https://evil.example#@good.example | evil.example",
                "https://good.example＠evil.example/ | evil.example",
                "https://good.example。evil.example/ | good.example.evil.example",
                "https://good.example%2eevil.example/ | good.example.evil.example",
                "https://gооd.example/ | xn--gd-fmca.example",
            })
    void the_host_is_the_one_that_a_browser_goes_to(String typed, String host) {
        assertThat(WebAddress.parse(typed)).map(WebAddress::host).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "I saw it on example.com yesterday",
                "javascript:alert(1)",
                "java\tscript:alert(1)",
                "JaVaScRiPt:alert(1)//example.com",
                "javascript://example.com/%0aalert(1)",
                "data:text/html,<b>",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://example.com/a",
                "mailto:a@example.com",
                "blob:https://example.com/1",
                "view-source:https://example.com",
                "a@example.com",
                "@somebody",
                "localhost:8080/a",
                "http://localhost/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f.0.0.1/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://256.1.1.1/",
                "http://1.2.3/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "https://",
                "https:///",
                "https://.com",
                "https://a..com",
                "https://example.com%2fevil.example",
                "https://example.com%00.evil.example",
                "https://example.com%zz",
                "https://good.example%40evil.example/",
                "https://exa mple.com",
                "https://faß.example",
                "https://example.c",
            })
    void what_no_browser_opens_on_the_web_is_not_an_address(String typed) {
        assertThat(WebAddress.parse(typed)).isEmpty();
    }

    @Test
    void security_1_2_2_control_and_invisible_characters_hide_nothing() {
        assertThat(WebAddress.parse("https://exa\u200Bmple.com/a\u202E\r\nb"))
                .map(WebAddress::normal)
                .contains("https://example.com/ab");
        assertThat(WebAddress.parse("\u00A0\u2003https://example.com\u3000"))
                .map(WebAddress::normal)
                .contains("https://example.com/");
        assertThat(WebAddress.parse("\u0001javascript:alert(1)")).isEmpty();
    }

    @Test
    void circled_digits_are_the_loopback_that_they_spell() {
        assertThat(WebAddress.parse("http://①②⑦.⓪.⓪.①/")).map(WebAddress::host).contains("127.0.0.1");
    }

    @Test
    void a_defanged_address_is_no_link_and_reads_back_as_itself() {
        WebAddress address = WebAddress.parse("https://www.example.com/a?b=c").orElseThrow();
        assertThat(address.defanged()).isEqualTo("hxxps://www[.]example[.]com/a?b=c");
        assertThat(WebAddress.parse(address.defanged())).contains(address);
    }

    @Test
    void a_normal_address_reads_back_as_itself() {
        WebAddress address = WebAddress.parse("https://пример.рф/سلام?q=\"x\"").orElseThrow();
        assertThat(WebAddress.parse(address.normal())).contains(address);
    }

    @Test
    void an_endless_address_is_not_one() {
        assertThat(WebAddress.parse("https://example.com/" + "a".repeat(10_000)))
                .isEmpty();
    }
}
