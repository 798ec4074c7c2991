package org.redress.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The directory of platforms. */
@ApplicationScoped
public class Platforms implements PanacheRepositoryBase<Platform, UUID> {
    /**
     * {@return the platform that the host or the nearest of its parent domains belongs to}
     *
     * @param host as {@link WebAddress#host} gives it
     */
    public Optional<Platform> ofHost(String host) {
        return find("select p from Platform p join p.hosts h where h in ?1 order by length(h) desc", withParents(host))
                .range(0, 0)
                .stream()
                .findFirst();
    }

    public Optional<Platform> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** @param clientId the client at Keycloak that presents itself */
    public Optional<Platform> byClientId(String clientId) {
        return find("clientId", clientId).firstResultOptional();
    }

    /** {@return every platform by name} */
    public List<Platform> byName() {
        return list("order by lower(name), id");
    }

    static List<String> withParents(String host) {
        List<String> names = new ArrayList<>();
        String name = host;
        while (name.contains(".")) {
            names.add(name);
            name = name.substring(name.indexOf('.') + 1);
        }
        return names;
    }
}
