package org.redress.platform.unknown;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a host says of itself, and what registries say of it. Nothing of it was checked by anybody.
 *
 * @param software by its NodeInfo, such as {@code mastodon}
 * @param title what its operators call it
 * @param adminMail of its operators, by the software's own description
 * @param security where it takes security reports (RFC 9116), as a URI; not made for abuse, but somebody reads it
 * @param securityUntil when that is out of date
 * @param registered the abuse contact of the name's registration (RFC 9083)
 * @param hoster whose network its address belongs to
 * @param hosterMail that network's abuse contact
 */
public record HostFacts(
        @Nullable String software,
        @Nullable String title,
        @Nullable String adminMail,
        @Nullable String security,
        @Nullable Instant securityUntil,
        @Nullable String registered,
        @Nullable String hoster,
        @Nullable String hosterMail) {
    public static final HostFacts NONE = new HostFacts(null, null, null, null, null, null, null, null);

    /** {@return whether it runs software of the fediverse that we know, so that it can be added as a server of it} */
    public boolean isFederated() {
        return software != null && Federated.knows(software);
    }
}
