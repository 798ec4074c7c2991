package org.redress.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.policy.Confidence;
import org.redress.policy.RespondentKind;

/** A platform's sandbox is bound by the rules of its platform, and reached by nobody. */
class SandboxPlatformTest {
    private static final Contact CONTACT = new Contact(
            "https://images.example/report",
            "reports@images.example",
            new Contact.Checked(LocalDate.of(2026, 11, 26), Confidence.OURS, "Ask for Sam."));

    @Test
    void it_has_no_way_in_but_the_api_and_goes_on_being_like_its_platform() {
        Platform live =
                new Platform(UUID.randomUUID(), identity(RespondentKind.IMAGE_HOST), Set.of("a.example"), CONTACT);
        Platform sandbox = Platform.sandbox(live, UUID.randomUUID());
        assertThat(sandbox.sandboxOf()).contains(live.id());
        assertThat(sandbox.kind()).isEqualTo(RespondentKind.IMAGE_HOST);
        assertThat(sandbox.channel()).isEqualTo(Channel.API);
        assertThat(sandbox.hosts()).isEmpty();
        assertThat(sandbox.reportMail()).isEmpty();
        assertThat(sandbox.reportUrl()).isEmpty();
        assertThat(sandbox.contact().note()).isEmpty();
        live.change(identity(RespondentKind.ADULT_SITE), Set.of("a.example"), CONTACT);
        sandbox.follow(live);
        assertThat(sandbox.kind()).isEqualTo(RespondentKind.ADULT_SITE);
    }

    private static Platform.Identity identity(RespondentKind kind) {
        return new Platform.Identity("images", "Images", null, kind);
    }
}
