package org.redress.check.sight;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of a page, for finding phrases in: no marks, one space between words, lower case. */
final class PageText {
    private static final Pattern TAGS = Pattern.compile("<[^<>]{0,2000}>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Map<String, String> ENTITIES = Map.of(
            "&#39;", "'", "&#x27;", "'", "&apos;", "'", "&rsquo;", "'", "&#8217;", "'", "\u2019", "'", "\\u2019", "'",
            "&nbsp;", " ", "&quot;", "\"");

    private PageText() {}

    static String of(String page) {
        String text = TAGS.matcher(page).replaceAll(" ");
        for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
            text = text.replace(entity.getKey(), entity.getValue());
        }
        text = text.replace("&amp;", "&");
        return SPACE.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
