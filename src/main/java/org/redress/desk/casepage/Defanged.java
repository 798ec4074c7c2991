package org.redress.desk.casepage;

import java.util.Optional;
import org.redress.platform.WebAddress;

/** Reported addresses as staff sees them: text that no browser opens and no tool turns into a link. */
public final class Defanged {
    private Defanged() {}

    /** What cannot be parsed is shown as it was typed, with its scheme and dots defused too. */
    public static String of(String typed) {
        Optional<WebAddress> address = WebAddress.parse(typed);
        return address.map(WebAddress::defanged).map(Defanged::withoutColon).orElseGet(() -> defuse(typed));
    }

    private static String withoutColon(String address) {
        return address.replaceFirst("://", "[:]//");
    }

    private static String defuse(String typed) {
        return typed.replaceAll("(?i)h(tt)(ps?)://", "hxx$2[:]//").replaceAll("(?<=\\w)\\.(?=\\w)", "[.]");
    }
}
