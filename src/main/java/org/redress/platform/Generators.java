package org.redress.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The AI tools that a person may name. */
@ApplicationScoped
public class Generators implements PanacheRepositoryBase<Generator, UUID> {
    private static final String ORDER = "order by case when maker = '' then 1 else 0 end, lower(name)";

    public Optional<Generator> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** {@return what a report can name: single tools by name, then the kinds of tool} */
    public List<Generator> inOrder() {
        return list("retiredAt is null " + ORDER);
    }

    /** {@return the same with those that no report can name any more} */
    public List<Generator> all() {
        return list(ORDER);
    }
}
