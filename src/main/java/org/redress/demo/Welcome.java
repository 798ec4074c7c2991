package org.redress.demo;

import java.util.stream.Collectors;

/** What the demo prints when it is ready: addresses, accounts, and a line to paste for each platform. */
final class Welcome {
    private Welcome() {}

    static String words(DemoSettings settings, DemoAccounts accounts) {
        String portal = settings.portalAddress();
        return """

                Redress is ready.

                  For people who report   %1$s/
                  For staff               %1$s/desk
                  For platforms           %1$s/api/v1/removal-requests
                  Health and metrics      http://127.0.0.1:%2$d/q/health  http://127.0.0.1:%2$d/q/metrics
                  Ten minutes' tour       docs/tour.md

                  Staff accounts (role: name / password)
                %3$s
                  Keycloak itself         %5$s
                    %6$s / %7$s

                  Platforms (client id / secret, and a line that fetches a token)
                %4$s
                  Stop with Ctrl-C. Data stays in .demo; begin with nothing: mvn -Pdemo -Ddemo.reset
                """.formatted(
                        portal,
                        settings.managementPort(),
                        staff(accounts),
                        platforms(settings, accounts),
                        "http://127.0.0.1:" + settings.keycloakPort() + "/admin/",
                        DemoKeycloak.ADMIN,
                        DemoKeycloak.ADMIN_PASSWORD);
    }

    private static String staff(DemoAccounts accounts) {
        return accounts.staff().stream()
                .map(one -> "    %-13s %s / %s%n".formatted(one.role() + ":", one.name(), one.secret()))
                .collect(Collectors.joining());
    }

    private static String platforms(DemoSettings settings, DemoAccounts accounts) {
        return accounts.platforms().stream()
                .map(one -> "    %s / %s%n    curl -s -u %s:%s -d grant_type=client_credentials %s%n"
                        .formatted(
                                one.name(),
                                one.secret(),
                                one.name(),
                                one.secret(),
                                settings.realmAddress() + "/protocol/openid-connect/token"))
                .collect(Collectors.joining());
    }
}
