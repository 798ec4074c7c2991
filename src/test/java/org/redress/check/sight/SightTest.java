package org.redress.check.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.outside.Fetched;

/** What one answer shows. */
class SightTest {
    private static final SightRules RULES = SightRulesSeed.read();
    private static final URI FIRST = URI.create("https://vimeo.com/P/12");

    @ParameterizedTest
    @CsvSource({
        "404, NOT_FOUND",
        "410, NOT_FOUND",
        "451, BLOCKED_BY_LAW",
        "401, NO_ENTRY",
        "403, NO_ENTRY",
        "429, NO_ENTRY",
        "500, IN_TROUBLE",
        "503, IN_TROUBLE",
        "599, IN_TROUBLE",
        "400, OTHER_ANSWER",
        "418, OTHER_ANSWER",
        "204, OTHER_ANSWER",
        "304, OTHER_ANSWER",
        "301, LED_AWAY",
        "302, LED_AWAY",
        "308, LED_AWAY",
        "200, PAGE"
    })
    void security_gone_a_status_shows_so_much(int status, Finding finding) {
        Seen seen = new Sight(RULES).of(answer(status, FIRST, "image/png"), "vimeo", FIRST);
        assertThat(seen.finding()).isEqualTo(finding);
        assertThat(seen.rules()).isEqualTo(RULES.version());
        assertThat(seen.status()).isEqualTo(status);
    }

    @Test
    void security_gone_a_page_at_another_path_says_nothing_of_this_one() {
        Sight sight = new Sight(RULES);
        assertThat(sight.of(answer(200, URI.create("https://www.vimeo.com/p/12/"), ""), "vimeo", FIRST)
                        .finding())
                .isEqualTo(Finding.PAGE);
        assertThat(sight.of(answer(200, URI.create("https://vimeo.com/explore"), ""), "vimeo", FIRST)
                        .finding())
                .isEqualTo(Finding.LED_AWAY);
    }

    @Test
    void security_gone_nothing_that_a_server_wrote_is_kept_but_a_media_type() {
        Sight sight = new Sight(RULES);
        assertThat(sight.of(answer(200, FIRST, "text/html"), "vimeo", FIRST).type())
                .isEqualTo("text/html");
        for (String hostile : List.of("<script>", "jane doe/nude", "a/" + "b".repeat(99), "text")) {
            assertThat(sight.of(answer(200, FIRST, hostile), "vimeo", FIRST).type())
                    .isEqualTo("other");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>Oops</title><p>Sorry, this page  isn&#39;t   available.|any-page-unavailable",
                "<h1>This <b>content</b>&nbsp;has been removed</h1>|any-content-removed",
                "{\"text\":\"This content isn\u2019t available\"}|any-content-unavailable",
                "<p>Video unavailable|",
                "<p>Nothing of the kind|"
            })
    void security_gone_a_phrase_is_found_in_the_words_of_a_page(String page, String phrase) {
        assertThat(RULES.phrase("vimeo", PageText.of(page)).map(SightRules.Phrase::id))
                .isEqualTo(Optional.ofNullable(phrase));
    }

    @Test
    void security_gone_a_platforms_own_phrase_counts_there_alone() {
        assertThat(RULES.phrase("youtube", "video unavailable")).isPresent();
        assertThat(RULES.phrase("vimeo", "video unavailable")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://pbs.twimg.com/media/a, true",
        "https://x.com/a/photo.JPG, true",
        "https://x.com/a/video.mp4?x=1, true",
        "https://x.com/a.jpg/likes, false",
        "https://x.com/a, false",
        "https://eviltwimg.com/a, false"
    })
    void security_gone_of_media_only_the_head_is_asked_for(String address, boolean media) {
        assertThat(RULES.isMedia(URI.create(address))).isEqualTo(media);
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.com, true",
        "https://x.com/, true",
        "https://x.com/i/flow/login, true",
        "https://instagram.com/accounts/login/?next=x, true",
        "https://facebook.com/login.php, true",
        "https://x.com/someone/status/1, false",
        "https://x.com/loginsland/1, false"
    })
    void security_gone_a_login_and_the_front_page_lead_away(String address, boolean away) {
        assertThat(RULES.leadsAway(URI.create(address))).isEqualTo(away);
    }

    @Test
    void security_gone_short_links_are_known_and_other_hosts_are_not_taken_for_them() {
        assertThat(RULES.isShortLink(URI.create("https://t.co/abc"))).isTrue();
        assertThat(RULES.isShortLink(URI.create("https://www.youtu.be/abc"))).isTrue();
        assertThat(RULES.isShortLink(URI.create("https://i.redd.it/abc"))).isFalse();
        assertThat(RULES.isShortLink(URI.create("https://xt.co/abc"))).isFalse();
    }

    @Test
    void every_phrase_has_a_name_of_its_own_and_reads_as_pages_are_read() {
        Set<String> ids = new HashSet<>();
        assertThat(RULES.phrases()).allSatisfy(phrase -> {
            assertThat(ids.add(phrase.id())).as(phrase.id()).isTrue();
            assertThat(PageText.of(phrase.says())).isEqualTo(phrase.says());
        });
        assertThatThrownBy(() -> RULES.phrases().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Fetched answer(int status, URI at, String type) {
        return new Fetched(status, type, 12, "", false, at, Optional.empty(), Optional.empty());
    }
}
