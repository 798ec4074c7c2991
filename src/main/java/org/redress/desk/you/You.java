package org.redress.desk.you;

import java.util.stream.Collectors;
import org.redress.desk.Caring;
import org.redress.desk.Words;
import org.redress.staff.Role;
import org.redress.staff.StaffMember;
import org.redress.staff.care.Exposure;

/**
 * Who a member is, and their day so far.
 *
 * @param roles what they may do, in words
 * @param mail where letters go; empty when Keycloak knows no address
 * @param letters whether they want letters for alerts
 * @param readsCases whether they have to do with cases at all
 * @param today what they opened today, in words
 */
public record You(String roles, String mail, boolean letters, boolean readsCases, String today) {
    static You of(StaffMember member, Exposure today) {
        return new You(
                member.roles().stream()
                        .sorted()
                        .map(role -> Words.of(role.name()))
                        .collect(Collectors.joining(", ")),
                member.email().orElse(""),
                member.isMailOn(),
                member.roles().stream().anyMatch(role -> role != Role.ADMIN),
                Caring.words(today));
    }
}
