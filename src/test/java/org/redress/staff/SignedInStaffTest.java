package org.redress.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.NotFound;
import org.redress.audit.Actor;

@QuarkusTest
class SignedInStaffTest {
    @Inject
    SignedInStaff signedIn;

    @Inject
    StaffMembers members;

    @Inject
    InstantSource time;

    @Test
    @TestSecurity(
            user = "member",
            roles = {"caseworker", "supervisor", "offline_access"})
    void a_row_appears_at_the_first_sign_in() {
        StaffMember member = signedIn.member();
        assertThat(member.name()).isEqualTo("member");
        assertThat(member.roles()).containsExactlyInAnyOrder(Role.CASEWORKER, Role.SUPERVISOR);
        assertThat(signedIn.actor()).isEqualTo(Actor.staff(member.id()));
        assertThat(signedIn.is(Role.SUPERVISOR)).isTrue();
        assertThat(signedIn.is(Role.ADMIN)).isFalse();
        assertThat(members.withRole(Role.SUPERVISOR))
                .extracting(StaffMember::id)
                .contains(member.id());
        assertThat(members.withRole(Role.SAFEGUARDING))
                .extracting(StaffMember::id)
                .doesNotContain(member.id());
    }

    @Test
    @TestSecurity(user = "platform-client", roles = "platform")
    void a_platform_is_not_staff() {
        assertThatThrownBy(signedIn::member).isInstanceOf(NotFound.class);
    }

    @Test
    void what_they_chose_and_what_the_realm_says_are_both_kept_when_two_pages_write_at_once() {
        UUID id = UUID.randomUUID();
        Instant now = time.instant();
        StaffMember.Profile before = new StaffMember.Profile("before", "b@desk.example", Set.of(Role.CASEWORKER));
        StaffMember.Profile after = new StaffMember.Profile("after", "a@desk.example", Set.of(Role.AUDITOR));
        members.seen(id, before, now);
        QuarkusTransaction.requiringNew().run(() -> {
            StaffMember read = members.findById(id);
            QuarkusTransaction.requiringNew().run(() -> members.turnMail(id, false));
            read.seen(after, now);
        });
        assertThat(written(id).isMailOn()).isFalse();
        assertThat(written(id).name()).isEqualTo("after");
        QuarkusTransaction.requiringNew().run(() -> {
            StaffMember read = members.findById(id);
            QuarkusTransaction.requiringNew().run(() -> members.seen(id, before, now));
            read.turnKeys(false);
        });
        assertThat(written(id).isKeysOn()).isFalse();
        assertThat(written(id).roles()).containsExactly(Role.CASEWORKER);
    }

    private StaffMember written(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> members.findById(id));
    }

    @Test
    void nobody_is_not_staff() {
        assertThatThrownBy(signedIn::member).isInstanceOf(NotFound.class);
    }
}
