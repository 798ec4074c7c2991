package org.redress.outside;

import java.net.URI;
import java.util.Set;

/**
 * One question to a stranger's server.
 *
 * @param headOnly HEAD instead of GET: nothing but status and headers comes back
 * @param types the media types whose body is read, in lower case; {@code +json} stands for every kind of JSON
 * @param redirects how many are followed; with none a redirect is itself the answer
 */
public record Ask(URI address, boolean headOnly, Set<String> types, int redirects) {
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml", "application/json", "+json");
    private static final int A_FEW = 3;

    public Ask {
        types = Set.copyOf(types);
    }

    /** {@return a GET for HTML or JSON that follows three redirects} */
    public static Ask get(URI address) {
        return new Ask(address, false, PAGES, A_FEW);
    }

    /** {@return a HEAD that follows three redirects} */
    public static Ask head(URI address) {
        return new Ask(address, true, Set.of(), A_FEW);
    }

    /** {@return the same, reading bodies of other types instead: {@code text/plain} for robots.txt or security.txt} */
    public Ask reading(String... others) {
        return new Ask(address, headOnly, Set.of(others), redirects);
    }

    /** {@return the same, following fewer redirects or more; none makes a redirect the answer} */
    public Ask following(int most) {
        return new Ask(address, headOnly, types, most);
    }

    boolean reads(String type) {
        return types.contains(type) || (types.contains("+json") && type.endsWith("+json"));
    }
}
