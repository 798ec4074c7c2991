package org.redress.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.support.Browser;
import org.redress.support.TestPostgres;

/** Single keys at the desk, in a real browser. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestSecurity(user = "keyed caseworker", roles = "caseworker")
class KeysTest {
    @Inject
    DeskVisit desk;

    @TestHTTPResource
    String address;

    @Test
    void keys_move_through_the_list_and_are_letters_while_somebody_types() {
        desk.calm();
        String first = desk.reference(desk.sent(47, "https://x.com/keys/status/1"));
        String second = desk.reference(desk.sent(46, "https://x.com/keys/status/2"));
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 1280);
            page.navigate(site() + "/desk");
            press(page, "j");
            assertThat(focused(page)).isEqualTo(first);
            press(page, "j");
            assertThat(focused(page)).isEqualTo(second);
            press(page, "k");
            press(page, "Enter");
            page.waitForURL("**/desk/cases/" + first);
            press(page, "n");
            press(page, "j");
            assertThat(page.locator("#note textarea").inputValue()).isEqualTo("j");
            page.locator("main h1").click();
            staysWithWhatIsTyped(page, "w");
            page.context().setOffline(true);
            page.getByText("Keep the note").click();
            page.getByText("The desk does not answer, so nothing was sent.").waitFor();
            page.context().setOffline(false);
            page.getByText("Keep the note").click();
            page.getByText("The note is kept.").waitFor();
            press(page, "u");
            page.waitForURL("**/desk?tab=unassigned");
            press(page, "y");
            page.waitForURL("**/desk/you");
            press(page, "i");
            page.waitForURL("**/desk?tab=mine");
        }
    }

    @Test
    void the_sheet_turns_them_off_for_this_member_and_on_again() {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(true, 1280);
            page.navigate(site() + "/desk");
            press(page, "?");
            page.waitForURL("**/desk/keys");
            page.locator("button[name=keys]").click();
            page.getByText("The keys are off for you.").waitFor();
            press(page, "/");
            assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("q");
            page.locator("button[name=keys]").click();
            page.getByText("The keys are on for you.").waitFor();
            press(page, "/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
        }
    }

    /** Who is asked whether to leave, and does not want to, has lost nothing. */
    private static void staysWithWhatIsTyped(Page page, String key) {
        List<String> asked = new ArrayList<>();
        page.onceDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        String here = page.url();
        press(page, key);
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        assertThat(page.url()).isEqualTo(here);
        assertThat(page.locator("#note textarea").inputValue()).isEqualTo("j");
    }

    private static void press(Page page, String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.textContent");
    }

    private String site() {
        return address.replaceAll("/$", "");
    }
}
