package org.redress.support;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings a visitor without scripts to where a test begins. */
public final class Reporter {
    private static final Pattern SHOWN_ONCE = Pattern.compile("<p class=\"app-code\"><bdi dir=\"ltr\">([^<]+)</bdi>");

    private final String site;

    /** @param root the portal's address, with or without a slash at the end */
    public Reporter(String root) {
        this.site = root.replaceAll("/$", "");
    }

    public Visitor visitor() {
        return new Visitor(site);
    }

    /** At the first question. */
    public Visitor begun() {
        return visitor().open("/age").submit("/age", Map.of("under18", "no"));
    }

    /** At the question where it is. */
    public Visitor atWhere() {
        return begun().submit("/who", Map.of("capacity", "subject")).submit("/country", Map.of("home", "GB"));
    }

    /** At the page that shows the credentials of a case. */
    public Visitor sent(String addresses) {
        return atWhere()
                .submit("/where", Map.of("addresses", addresses))
                .open("/check")
                .submit("/check", Map.of());
    }

    /** Comes back with what {@link #credentials} read; past the page that shows the code once more. */
    public Visitor back(List<String> credentials) {
        Visitor person = visitor().open("/return").submit("/return", fields(credentials));
        boolean onceMore = person.status() == 200 && person.where().getPath().equals("/return");
        return onceMore ? person.open("/yours") : person;
    }

    public static Map<String, String> fields(List<String> credentials) {
        return Map.of("reference", credentials.get(0), "code", credentials.get(1));
    }

    /** {@return reference and code as the page shows them} */
    public static List<String> credentials(String page) {
        return SHOWN_ONCE.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
