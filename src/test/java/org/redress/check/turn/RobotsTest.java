package org.redress.check.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** robots.txt as RFC 9309 says it. */
class RobotsTest {
    @ParameterizedTest(name = "{0}: may ask for {1}: {2}")
    @CsvSource({
        "Disallow: /a, /b, true",
        "Disallow: /a, /a, false",
        "Disallow: /a, /ab/c, false",
        "Disallow: /, /x, false",
        "Disallow:, /x, true",
        "Disallow: /a#b, /a, false",
        "DISALLOW : /a, /a, false",
        "Disallow: /A, /a, true",
        "Disallow: /a*c, /abbbc, false",
        "Disallow: /a*c, /abbb, true",
        "Disallow: *.jpg, /p/x.jpg, false",
        "Disallow: /*.jpg$, /p/x.jpg, false",
        "Disallow: /*.jpg$, /p/x.jpg?w=1, true",
        "Disallow: /p$, /p, false",
        "Disallow: /p$, /pp, true",
        "Disallow: /*?, /p?q=1, false",
        "Disallow: /p|Allow: /p/open, /p/open/1, true",
        "Allow: /p/open|Disallow: /p, /p/shut, false",
        "Disallow: /p|Allow: /p, /p, true",
        "Noindex: /p, /p, true"
    })
    void security_gone_a_rule_is_read_as_the_standard_says(String rules, String path, boolean allowed) {
        Robots robots = Robots.parse("User-agent: *\n" + rules.replace("|", "\n"));
        assertThat(robots.allows(path)).isEqualTo(allowed);
        assertThat(Robots.of(java.util.Optional.of(robots.kept()), 0).allows(path))
                .as("and is kept so")
                .isEqualTo(allowed);
    }

    @Test
    void security_gone_a_group_that_names_us_is_ours_alone() {
        Robots robots = Robots.parse("""
                User-agent: *
                Disallow: /everybody

                User-agent: GoogleBot
                User-agent: ReDress/1.0
                Disallow: /us
                Crawl-delay: 20

                User-agent: other
                Disallow: /other
                """);
        assertThat(robots.allows("/us/1")).isFalse();
        assertThat(robots.allows("/everybody")).isTrue();
        assertThat(robots.allows("/other")).isTrue();
        assertThat(robots.pauseSeconds()).isEqualTo(20);
    }

    @Test
    void security_gone_two_groups_of_the_same_name_are_one() {
        Robots robots = Robots.parse("User-agent: *\nDisallow: /a\n\nUser-agent: *\nDisallow: /b\n");
        assertThat(robots.allows("/a")).isFalse();
        assertThat(robots.allows("/b")).isFalse();
    }

    @Test
    void security_gone_what_is_no_robots_file_forbids_nothing_and_harms_nobody() {
        assertThat(Robots.parse("").allows("/")).isTrue();
        assertThat(Robots.parse("<html>\u0000\r:::\n:\nUser-agent\nDisallow: /\n")
                        .allows("/x"))
                .as("a rule of nobody's group")
                .isTrue();
        Robots delays = Robots.parse("User-agent: *\nCrawl-delay: 999999\n");
        assertThat(delays.pauseSeconds()).isEqualTo(300);
    }

    @Test
    void security_gone_a_rule_of_many_stars_is_soon_judged() {
        Robots robots = Robots.parse("User-agent: *\nDisallow: /" + "*a".repeat(500) + "$\n");
        long started = System.nanoTime();
        assertThat(robots.allows("/" + "a".repeat(4_000) + "b")).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
    }
}
