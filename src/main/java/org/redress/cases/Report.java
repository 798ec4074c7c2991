package org.redress.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a person sends at once.
 *
 * @param countries country links as ISO 3166-1 alpha-2 codes: residence, nationality, where it was seen
 * @param language BCP 47 tag of the pages they used
 * @param hold nothing is sent until they say so
 * @param wording which version of the declarations' wording they saw
 */
public record Report(
        Capacity capacity,
        Set<String> countries,
        String language,
        boolean hold,
        List<ReportedItem> items,
        Set<Declaration> declarations,
        String wording,
        Map<Detail, String> details) {}
