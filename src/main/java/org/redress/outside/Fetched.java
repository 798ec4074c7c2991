package org.redress.outside;

import java.net.URI;
import java.util.Optional;

/**
 * What a stranger's server answered. Everything but the body may be stored.
 *
 * @param status as HTTP numbers it
 * @param type the media type in lower case without its parameters; empty when none was said
 * @param length how many bytes were read, decompressed; without a body that we read, what the server announced, or -1
 * @param sha256 of the bytes that were read, in lower-case hexadecimal; empty when the body was not ours to read
 * @param cut whether we stopped at our limit, rather than the server at its end
 * @param at the address that answered, after redirects
 * @param location where a redirect that was not followed leads, made absolute; empty when it says nothing we understand
 * @param body what was read; empty when its type is not one we asked for
 */
public record Fetched(
        int status,
        String type,
        long length,
        String sha256,
        boolean cut,
        URI at,
        Optional<URI> location,
        Optional<Body> body) {

    /** {@return whether it leads elsewhere} */
    public boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
