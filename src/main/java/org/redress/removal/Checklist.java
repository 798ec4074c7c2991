package org.redress.removal;

import java.util.EnumSet;
import java.util.Set;
import org.redress.cases.Declaration;
import org.redress.cases.Item;
import org.redress.policy.Element;

/** Which of the elements that a rule requires a report supplies. Pure. */
public final class Checklist {
    private Checklist() {}

    /** The required elements that are missing; the request is valid under the rule when there are none. */
    public static Set<Element> missing(Set<Element> required, Set<Declaration> declared, Item item) {
        Set<Element> missing = EnumSet.noneOf(Element.class);
        for (Element element : required) {
            if (!supplied(element, declared, item.located())) {
                missing.add(element);
            }
        }
        return missing;
    }

    /** Whether what was declared, and where the item is, supplies the element. */
    static boolean supplied(Element element, Set<Declaration> declared, boolean located) {
        return switch (element) {
            case LOCATION -> located;
            case SIGNATURE, CONTACT, NAME, EMAIL ->
                declared.contains(Declaration.ORGANISATION_SIGNS) || declared.contains(Declaration.OWN_SIGNATURE);
            case DECLARE_INTIMATE -> declared.contains(Declaration.INTIMATE);
            case DECLARE_SUBJECT_OR_AGENT -> declared.contains(Declaration.SUBJECT_OR_AGENT);
            case DECLARE_GOOD_FAITH -> declared.contains(Declaration.GOOD_FAITH);
            case DECLARE_TRUE, DECLARE_ACCURATE_COMPLETE -> declared.contains(Declaration.TRUE);
            case GOOD_FAITH_NONCONSENT ->
                declared.contains(Declaration.GOOD_FAITH) && declared.contains(Declaration.NO_CONSENT);
            case REASONS -> declared.contains(Declaration.INTIMATE) && declared.contains(Declaration.NO_CONSENT);
        };
    }
}
