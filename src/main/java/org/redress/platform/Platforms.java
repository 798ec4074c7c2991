package org.redress.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The directory of platforms. */
@ApplicationScoped
public class Platforms implements PanacheRepositoryBase<Platform, UUID> {
    private static final String MATCHING = """
            from Platform p where p.sandboxOf is null and (lower(p.name) like ?1 escape '!'
            or lower(coalesce(p.operator, '')) like ?1 escape '!'
            or exists (select 1 from Platform q join q.hosts h where q = p and (h like ?1 escape '!' or h in ?2)))
            order by lower(p.name), p.id
            """;

    /**
     * {@return the platform in use that the host or the nearest of its parent domains belongs to}
     *
     * @param host as {@link WebAddress#host} gives it
     */
    public Optional<Platform> ofHost(String host) {
        return nearest(host, "and p.retiredAt is null");
    }

    /** The same, retired or not: for what is there already. */
    public Optional<Platform> everOf(String host) {
        return nearest(host, "");
    }

    /** {@return whose this very host is, retired or not} */
    public Optional<Platform> owning(String host) {
        return find("select p from Platform p join p.hosts h where h = ?1", host)
                .firstResultOptional();
    }

    /**
     * {@return platforms by name}
     *
     * @param typed a part of the name, the operator or a host, or a whole web address; empty for every platform
     */
    public List<Platform> matching(String typed, int skip, int most) {
        String part = "%" + typed.strip().toLowerCase(Locale.ROOT).replaceAll("([%_!])", "!$1") + "%";
        List<String> hosts = WebAddress.parse(typed)
                .map(address -> withParents(address.host()))
                .orElse(List.of());
        return find(MATCHING, part, hosts).range(skip, skip + most - 1).list();
    }

    /** Locked for the rest of the transaction. */
    Optional<Platform> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locked for the rest of the transaction. */
    public Optional<Platform> lockBySlug(String slug) {
        return find("slug", slug).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    public Optional<Platform> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** {@return the sandbox of a platform, once it has one} */
    public Optional<Platform> sandboxOf(UUID platformId) {
        return find("sandboxOf", platformId).firstResultOptional();
    }

    /** @param clientId the client at Keycloak that presents itself */
    public Optional<Platform> byClientId(String clientId) {
        return find("clientId", clientId).firstResultOptional();
    }

    /** {@return every platform by name, retired ones too} */
    public List<Platform> byName() {
        return list("sandboxOf is null order by lower(name), id");
    }

    /** {@return what a new request may go to, by name} */
    public List<Platform> inUse() {
        return list("retiredAt is null and sandboxOf is null order by lower(name), id");
    }

    private Optional<Platform> nearest(String host, String also) {
        return find(
                        "select p from Platform p join p.hosts h where h in ?1 " + also + " order by length(h) desc",
                        withParents(host))
                .range(0, 0)
                .stream()
                .findFirst();
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
