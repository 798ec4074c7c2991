package org.redress.partner.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.redress.partner.fuzz.Asked.Header;
import org.redress.support.PlatformTokens;

/**
 * What one platform shows at the door: mostly what the operation wants, seldom something else.
 *
 * @param scopes all that there are
 * @param keys the value of each header that opens a feed
 */
record Credentials(String platform, List<String> scopes, Map<String, String> keys) {
    List<Header> headers(Operation operation, Random random) {
        return operation.path().startsWith("/compat/") ? forFeed(random) : forApi(operation, random);
    }

    private List<Header> forFeed(Random random) {
        List<Header> headers = new ArrayList<>();
        keys.forEach((name, value) -> {
            int way = random.nextInt(40);
            if (way > 0) {
                headers.add(new Header(name, way == 1 ? "made-up" : value));
            }
        });
        return headers;
    }

    private List<Header> forApi(Operation operation, Random random) {
        String[] all = scopes.toArray(String[]::new);
        boolean inSandbox = operation.path().contains("/sandbox/");
        String token =
                switch (random.nextInt(40)) {
                    case 0 -> "";
                    case 1 -> "Basic dXNlcjpwYXNzd29yZA==";
                    case 2 -> PlatformTokens.of("nobody", all);
                    case 3 -> PlatformTokens.of(platform, all[random.nextInt(all.length)]);
                    case 4 -> PlatformTokens.of(platform, all);
                    default -> inSandbox ? PlatformTokens.ofSandbox(platform, all) : PlatformTokens.of(platform, all);
                };
        return token.isEmpty() ? List.of() : List.of(new Header("Authorization", token));
    }
}
