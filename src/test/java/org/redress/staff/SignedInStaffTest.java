package org.redress.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.redress.NotFound;
import org.redress.audit.Actor;

@QuarkusTest
class SignedInStaffTest {
    @Inject
    SignedInStaff signedIn;

    @Inject
    StaffMembers members;

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
    void nobody_is_not_staff() {
        assertThatThrownBy(signedIn::member).isInstanceOf(NotFound.class);
    }
}
