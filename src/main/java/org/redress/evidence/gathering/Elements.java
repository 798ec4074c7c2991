package org.redress.evidence.gathering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redress.cases.Declaration;
import org.redress.cases.DeclarationMade;
import org.redress.cases.Item;
import org.redress.policy.Element;
import org.redress.removal.Checklist;
import org.redress.removal.Deadline;

/** Since when a report held each element that its rules ask for. Pure. */
final class Elements {
    private Elements() {}

    /** An element, and since when it was there. */
    record Since(Element element, Instant at) {}

    /** @param declared the oldest first */
    static List<Since> supplied(Item item, List<DeclarationMade> declared, List<Deadline> clocks) {
        Set<Element> required = new TreeSet<>();
        clocks.forEach(clock -> required.addAll(clock.ruleVersion().requiredElements()));
        List<Since> supplied = new ArrayList<>();
        for (Element element : required) {
            since(element, item, declared).ifPresent(at -> supplied.add(new Since(element, at)));
        }
        return supplied;
    }

    /** Each declaration is added in its order, until the checklist finds the element. */
    private static Optional<Instant> since(Element element, Item item, List<DeclarationMade> declared) {
        Set<Declaration> sofar = EnumSet.noneOf(Declaration.class);
        if (holds(element, item, sofar)) {
            return Optional.of(item.addedAt());
        }
        for (DeclarationMade each : declared) {
            sofar.add(each.kind());
            if (holds(element, item, sofar)) {
                Instant at = each.declaredAt();
                return Optional.of(at.isBefore(item.addedAt()) ? item.addedAt() : at);
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Element element, Item item, Set<Declaration> declared) {
        return Checklist.missing(EnumSet.of(element), declared, item).isEmpty();
    }
}
