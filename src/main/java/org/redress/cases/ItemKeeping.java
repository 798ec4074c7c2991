package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.WebAddress;
import org.redress.vault.Vault;

/** Keeps what was reported: sealed, found again by its keyed index, and with the yes or the no that came with it. */
@ApplicationScoped
class ItemKeeping {
    @Inject
    CaseFiles caseFiles;

    @Inject
    EntityManager em;

    @Inject
    Platforms platforms;

    @Inject
    Vault vault;

    @Inject
    AddressIndex addressIndex;

    /** {@return the new items, numbered after those that the case has} */
    List<Item> keep(UUID caseId, List<ReportedItem> reported, Instant now) {
        return keep(caseId, reported, false, now);
    }

    /**
     * The same for what was found later, when they were shown no names of whom they agree to: one that may be anybody's
     * is theirs to say yes to on their page.
     */
    List<Item> keepMore(UUID caseId, List<ReportedItem> reported, Instant now) {
        return keep(caseId, reported, true, now);
    }

    private List<Item> keep(UUID caseId, List<ReportedItem> reported, boolean unnamed, Instant now) {
        int position = caseFiles.items(caseId).size();
        List<Item> kept = new ArrayList<>();
        for (ReportedItem each : reported) {
            UUID itemId = UUID.randomUUID();
            byte[] sealed = vault.seal(caseId, Item.FIELD + itemId, each.typed());
            Item item = new Item(itemId, caseId, ++position, each, sealed, now);
            if (each.kind() == ItemKind.WEB_ADDRESS) {
                WebAddress.parse(each.typed()).ifPresent(address -> locate(item, address));
            }
            em.persist(item);
            if (each.consented()) {
                caseFiles.giveConsent(caseId, unnamed && mayBeAnybodys(item) ? itemId : item.recipient(), now);
            } else {
                caseFiles.refuse(caseId, itemId, now);
            }
            kept.add(item);
        }
        em.flush();
        return kept;
    }

    private boolean mayBeAnybodys(Item item) {
        return item.platformId()
                .flatMap(platforms::findByIdOptional)
                .filter(Platform::mayBeAnybodys)
                .isPresent();
    }

    private void locate(Item item, WebAddress address) {
        UUID platform = platforms.ofHost(address.host()).map(Platform::id).orElse(null);
        item.locate(addressIndex.of(address), addressIndex.ofHost(address.host()), platform);
    }
}
