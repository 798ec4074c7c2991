package org.redress.cases.sharing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people let regulators read. */
@ApplicationScoped
public class SharingConsents implements PanacheRepositoryBase<SharingConsent, SharingConsent.Key> {

    /** {@return those of a case, also when withdrawn, the first given first} */
    public List<SharingConsent> ofCase(UUID caseId) {
        return list("caseId = ?1 order by givenAt, receiver", caseId);
    }

    /** {@return what stands for one receiver among these cases, by case} */
    public Map<UUID, SharingConsent> given(UUID receiver, Collection<UUID> cases) {
        return find("receiver = ?1 and withdrawnAt is null and caseId in ?2", receiver, cases).stream()
                .collect(Collectors.toMap(SharingConsent::caseId, Function.identity()));
    }
}
