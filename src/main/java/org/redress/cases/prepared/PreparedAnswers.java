package org.redress.cases.prepared;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.redress.NotFound;

/** The prepared answers; an organisation keeps some dozens. */
@ApplicationScoped
public class PreparedAnswers implements PanacheRepositoryBase<PreparedAnswer, UUID> {
    private static final int MOST = 300;

    public PreparedAnswer get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("prepared answer"));
    }

    PreparedAnswer lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("prepared answer"));
    }

    /** {@return those that are offered, then those that were, each by language and title} */
    public List<PreparedAnswer> all() {
        return find("order by case when retiredAt is null then 0 else 1 end, language, title, id")
                .range(0, MOST - 1)
                .list();
    }

    /** {@return those that are offered to somebody of this language, theirs before English} */
    public List<PreparedAnswer> offeredTo(String language) {
        return find(
                        "retiredAt is null and language in (?1, 'en')"
                                + " order by case when language = ?1 then 0 else 1 end, title, id",
                        language)
                .range(0, MOST - 1)
                .list();
    }

    boolean isTaken(Text text, UUID id) {
        return count(
                        "retiredAt is null and language = ?1 and title = ?2 and id <> ?3",
                        text.language(),
                        text.title(),
                        id)
                > 0;
    }
}
