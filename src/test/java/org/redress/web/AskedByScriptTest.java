package org.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is led to the sign-in, and who is told instead. */
class AskedByScriptTest {
    private static final String PAGES = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Test
    void a_page_that_is_opened_or_a_form_that_is_sent_is_no_script() {
        assertThat(AskedByScript.isScript("navigate", PAGES)).isFalse();
        assertThat(AskedByScript.isScript(null, PAGES)).as("an old browser").isFalse();
        assertThat(AskedByScript.isScript(null, null)).isFalse();
    }

    @Test
    void what_fetches_or_listens_is_one() {
        assertThat(AskedByScript.isScript("cors", "text/html")).isTrue();
        assertThat(AskedByScript.isScript("same-origin", null)).isTrue();
        assertThat(AskedByScript.isScript(null, "text/event-stream"))
                .as("an old browser that listens")
                .isTrue();
    }
}
