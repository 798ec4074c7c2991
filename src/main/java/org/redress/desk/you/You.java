package org.redress.desk.you;

import java.util.stream.Collectors;
import org.redress.desk.Words;
import org.redress.staff.StaffMember;

/**
 * What a member has set.
 *
 * @param roles what they may do, in words
 * @param mail where letters go; empty when Keycloak knows no address
 * @param letters whether they want letters for alerts
 */
public record You(String roles, String mail, boolean letters) {
    static You of(StaffMember member) {
        return new You(
                member.roles().stream()
                        .sorted()
                        .map(role -> Words.of(role.name()))
                        .collect(Collectors.joining(", ")),
                member.email().orElse(""),
                member.isMailOn());
    }
}
