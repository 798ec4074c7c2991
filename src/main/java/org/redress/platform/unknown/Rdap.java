package org.redress.platform.unknown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A registry's answer about a name or an address (RDAP, RFC 9083): who takes reports of abuse, and whose it is. */
final class Rdap {
    private static final int DEEPEST = 3;
    private static final int KIND = 0;
    private static final int VALUE = 3;

    private Rdap() {}

    /** {@return the first e-mail address of an entity in the role of abuse, however deep it stands} */
    static Optional<String> abuse(String answer) {
        return entities(JsonText.of(answer), DEEPEST)
                .filter(entity -> hasRole(entity, "abuse"))
                .flatMap(entity -> card(entity, "email"))
                .flatMap(field -> field.mail().stream())
                .findFirst();
    }

    /** {@return whose network an address belongs to: the registrant's name, else the network's} */
    static Optional<String> network(String answer) {
        JsonText network = JsonText.of(answer);
        return entities(network, DEEPEST)
                .filter(entity -> hasRole(entity, "registrant"))
                .flatMap(entity -> card(entity, "fn"))
                .flatMap(field -> field.text().stream())
                .findFirst()
                .or(() -> network.at("name").text());
    }

    private static Stream<JsonText> entities(JsonText within, int deep) {
        return deep == 0
                ? Stream.empty()
                : within.at("entities").each().stream()
                        .flatMap(entity -> Stream.concat(Stream.of(entity), entities(entity, deep - 1)));
    }

    private static boolean hasRole(JsonText entity, String role) {
        return entity.at("roles").each().stream()
                .anyMatch(each -> each.text().filter(role::equals).isPresent());
    }

    /** The values of one property of a jCard (RFC 7095): ["vcard", [[name, parameters, type, value], ...]]. */
    private static Stream<JsonText> card(JsonText entity, String property) {
        List<JsonText> card = entity.at("vcardArray").each();
        return card.size() < 2
                ? Stream.empty()
                : card.get(1).each().stream()
                        .map(JsonText::each)
                        .filter(parts -> parts.size() > VALUE)
                        .filter(parts ->
                                parts.get(KIND).text().filter(property::equals).isPresent())
                        .map(parts -> parts.get(VALUE));
    }
}
