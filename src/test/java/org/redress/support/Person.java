package org.redress.support;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody who sent a report through the pages and is on their own page; {@link #visitor()} goes on from there. */
public record Person(Visitor visitor, String site, String reference, String code) {
    private static final Pattern SHOWN = Pattern.compile("<p class=\"app-code\"><bdi dir=\"ltr\">([^<]+)</bdi></p>");

    /** @param site address of the portal
     * @param addresses what is reported, one a line
     */
    public static Person reported(String site, String addresses) {
        String address = site.replaceAll("/$", "");
        Visitor visitor = new Visitor(address).open("/age").submit("/age", Map.of("under18", "no"));
        visitor.submit("/who", Map.of("capacity", "subject"));
        visitor.submit("/country", Map.of("home", "GB"));
        visitor.submit("/where", Map.of("addresses", addresses));
        visitor.open("/check").submit("/check", Map.of());
        List<String> shown = SHOWN.matcher(visitor.page())
                .results()
                .map(found -> found.group(1))
                .toList();
        visitor.submit("/sent", Map.of("kept", "yes"));
        return new Person(visitor, address, shown.get(0), shown.get(1));
    }

    /** Comes back on another device. */
    public Visitor back() {
        return new Visitor(site).open("/return").submit("/return", Map.of("reference", reference, "code", code));
    }
}
