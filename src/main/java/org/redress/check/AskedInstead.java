package org.redress.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.WebAddress;
import org.redress.platform.connector.AtPlace;
import org.redress.platform.connector.ConnectorKind;
import org.redress.platform.connector.ConnectorSeed;
import org.redress.platform.connector.PlatformConnector;
import org.redress.platform.connector.PlatformConnectors;
import org.redress.platform.connector.Proposal;

/**
 * Where a platform's server says to anybody, in its protocol, whether a record is there: asked instead of a page that is
 * the same for every address. Only on the platform's own hosts, like everything that is looked at.
 */
@ApplicationScoped
class AskedInstead {
    private final PlatformConnectors connectors;
    private final ConnectorSeed known;
    private final Platforms platforms;

    AskedInstead(PlatformConnectors connectors, ConnectorSeed known, Platforms platforms) {
        this.connectors = connectors;
        this.known = known;
        this.platforms = platforms;
    }

    /** {@return what is asked; empty where the page itself is} */
    Optional<URI> of(Platform platform, WebAddress typed) {
        Stream<PlatformConnector.Place> servers = Stream.concat(
                connectors.findByIdOptional(platform.id()).map(PlatformConnector::place).stream(),
                known.of(platform.slug()).map(Proposal::place).stream());
        return servers.filter(server -> server.kind() == ConnectorKind.AT_PROTOCOL)
                .flatMap(server -> AtPlace.of(typed).flatMap(at -> at.recordAt(server.base())).stream())
                .filter(asked -> isItsOwn(asked, platform))
                .findFirst();
    }

    private boolean isItsOwn(URI asked, Platform platform) {
        return platforms
                .everOf(asked.getHost())
                .filter(known -> known.id().equals(platform.id()))
                .isPresent();
    }
}
