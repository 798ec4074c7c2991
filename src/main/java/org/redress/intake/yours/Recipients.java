package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.cases.Consent;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;
import org.redress.web.Languages;
import org.redress.web.Texts;

/** Whom the person may have asked, each once, and what they decided about each. */
@ApplicationScoped
class Recipients {
    @Inject
    Languages languages;

    List<CaseView.Recipient> of(Gathered gathered) {
        Map<UUID, CaseView.Recipient> recipients = new LinkedHashMap<>();
        gathered.items().stream()
                .filter(item -> item.withdrawnAt().isEmpty())
                .forEach(item -> recipients.computeIfAbsent(item.recipient(), id -> recipient(gathered, item)));
        return List.copyOf(recipients.values());
    }

    private CaseView.Recipient recipient(Gathered gathered, Item item) {
        Optional<Consent> consent = gathered.consent(item.recipient()).filter(Consent::given);
        String name = item.platformId()
                .map(gathered::platform)
                .filter(known -> !known.isEmpty())
                .orElseGet(() -> nobodyKnown(item));
        boolean held = consent.filter(Consent::onHold).isPresent();
        boolean awaited = gathered.items().stream()
                .filter(other -> other.recipient().equals(item.recipient()))
                .anyMatch(gathered::awaitsYes);
        String hosts = awaited ? gathered.hosts(item) : "";
        boolean wholly = gathered.items().stream()
                .filter(other -> other.recipient().equals(item.recipient())
                        && other.withdrawnAt().isEmpty())
                .allMatch(gathered.say()::agreed);
        return new CaseView.Recipient(
                item.recipient().toString(), name, hosts, consent.isPresent(), wholly, held, awaited);
    }

    private String nobodyKnown(Item item) {
        String key = item.kind() == ItemKind.FINGERPRINT ? "yours_watchers" : "yours_whoever";
        return Texts.text(languages.tag(), key, item.position());
    }
}
