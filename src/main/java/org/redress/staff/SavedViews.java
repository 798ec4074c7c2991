package org.redress.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;

/** The views that members keep. */
@ApplicationScoped
public class SavedViews implements PanacheRepositoryBase<SavedView, UUID> {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PATH = 1000;
    private static final int MOST = 50;

    /** {@return a member's own and everybody's shared ones by name, at most a hundred} */
    public List<SavedView> seenBy(UUID member) {
        return find("owner = ?1 or shared order by lower(name), id", member)
                .range(0, 2 * MOST - 1)
                .list();
    }

    /**
     * Keeps a view; the same name again changes it.
     *
     * @throws NotAcceptable without a name, with one that is too long, or when the member keeps fifty already
     */
    @Transactional
    public void save(UUID member, String name, String path, boolean shared, Instant now) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || path.length() > LONGEST_PATH) {
            throw new NotAcceptable("name", "Give the view a name of at most " + LONGEST_NAME + " letters.");
        }
        SavedView view = find("owner = ?1 and name = ?2", member, plain)
                .firstResultOptional()
                .orElseGet(() -> fresh(member, plain, now));
        view.save(path, shared, now);
        persist(view);
    }

    private SavedView fresh(UUID member, String name, Instant now) {
        if (count("owner", member) >= MOST) {
            throw new NotAcceptable("name", "You keep " + MOST + " views already: take one away first.");
        }
        return new SavedView(UUID.randomUUID(), member, name, now);
    }

    /** @throws NotFound when it is not a view of this member */
    @Transactional
    public void remove(UUID id, UUID member) {
        if (delete("id = ?1 and owner = ?2", id, member) == 0) {
            throw new NotFound("view");
        }
    }
}
