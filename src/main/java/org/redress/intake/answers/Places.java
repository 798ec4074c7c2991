package org.redress.intake.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.cases.ItemKind;
import org.redress.platform.Platforms;
import org.redress.platform.WebAddress;

/** Finds out what was reported and who could remove it, from the answers. */
@ApplicationScoped
public class Places {
    /** Consent to whoever a caseworker finds, for what names no host. */
    public static final String WHOEVER = "whoever";

    /** Consent to whatever platform watches for fingerprints. */
    public static final String WATCHERS = "watchers";

    @Inject
    Platforms platforms;

    /** {@return everything reported, in the order typed} */
    public List<Place> in(Answers answers) {
        Stream<Place> addresses =
                Pasted.apart(answers.one("addresses")).stream().map(this::address);
        Stream<Place> others = Stream.of(
                        words(ItemKind.PLACE, answers.one("place")), words(ItemKind.THREATENED, answers.one("threat")))
                .flatMap(Optional::stream);
        Stream<Place> fingerprints = Fingerprinted.lines(answers).stream()
                .map(line -> new Place(ItemKind.FINGERPRINT, line, WATCHERS, "", null));
        return Stream.of(addresses, others, fingerprints).flatMap(each -> each).toList();
    }

    /** {@return whom consent is asked for, each once, with the name to show} */
    public Map<String, String> recipients(Answers answers) {
        Map<String, String> recipients = new LinkedHashMap<>();
        in(answers).forEach(place -> recipients.putIfAbsent(place.recipient(), place.name()));
        return recipients;
    }

    /** {@return whether who runs one of the sites may be anybody: it is in no directory, or of a kind that anybody runs} */
    public boolean someMayBeAnybodys(Answers answers) {
        return in(answers).stream()
                .filter(place -> place.kind() == ItemKind.WEB_ADDRESS)
                .anyMatch(place -> Optional.ofNullable(place.platform())
                        .flatMap(platforms::findByIdOptional)
                        .filter(platform -> !platform.mayBeAnybodys())
                        .isEmpty());
    }

    private Place address(String typed) {
        return WebAddress.parse(typed)
                .map(address -> at(typed, address.host()))
                .orElseGet(() -> new Place(ItemKind.WEB_ADDRESS, typed, WHOEVER, "", null));
    }

    private Place at(String typed, String host) {
        return platforms
                .ofHost(host)
                .map(found -> new Place(ItemKind.WEB_ADDRESS, typed, found.slug(), found.name(), found.id()))
                .orElseGet(() -> new Place(ItemKind.WEB_ADDRESS, typed, host, host, null));
    }

    private static Optional<Place> words(ItemKind kind, String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(new Place(kind, typed.strip(), WHOEVER, "", null));
    }
}
