package org.redress.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.NotPossibleNow;

/**
 * What a person said of whom may be asked, read at once. Their no to one item holds whatever they said of its platform.
 *
 * @param consents by recipient
 */
public record Say(Map<UUID, Consent> consents) {

    static Say of(List<Consent> consents) {
        return new Say(consents.stream().collect(Collectors.toMap(Consent::recipient, Function.identity())));
    }

    /** {@return what they said of this recipient, also when it was withdrawn} */
    public Optional<Consent> of(UUID recipient) {
        return Optional.ofNullable(consents.get(recipient));
    }

    /** {@return whether they said no to this very item, or took their yes to it back} */
    public boolean refused(UUID itemId) {
        return of(itemId).filter(said -> !said.given()).isPresent();
    }

    /** {@return whether its recipient may be asked about it, as far as they are concerned} */
    public boolean agreed(Item item) {
        return agreed(item.id(), item.recipient());
    }

    public boolean agreed(UUID itemId, UUID recipient) {
        return !refused(itemId) && given(recipient);
    }

    /** {@return whether they agreed to it before its platform was found, and have not answered for the platform} */
    public boolean awaitsYes(Item item) {
        return item.withdrawnAt().isEmpty() && awaitsYes(item.id(), item.recipient());
    }

    /** Why this recipient may not be asked about this item yet, in words for staff; empty when it may. */
    public Optional<NotPossibleNow> whyNotAsk(CaseFile file, UUID itemId, UUID recipient) {
        if (!agreed(itemId, recipient)) {
            return Optional.of(new NotPossibleNow("no-consent", unasked(itemId, recipient)));
        }
        return of(recipient)
                .filter(Consent::onHold)
                .map(held -> new NotPossibleNow("on-hold", "The person asked to hold this platform until they say so."))
                .or(() -> Sending.against(file));
    }

    private String unasked(UUID itemId, UUID recipient) {
        if (given(recipient)) {
            return "The person said no to this one. It can be sent once they say yes to it on their own page.";
        }
        return awaitsYes(itemId, recipient)
                ? "Waiting for the person's yes: nothing goes to this platform before."
                : "The person has not agreed that this platform is asked.";
    }

    private boolean awaitsYes(UUID itemId, UUID recipient) {
        return given(itemId) && !given(recipient);
    }

    private boolean given(UUID recipient) {
        return of(recipient).filter(Consent::given).isPresent();
    }
}
