package org.redress.desk.bulk;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.desk.Colleagues;
import org.redress.removal.bulk.BulkKind;
import org.redress.removal.bulk.Chosen;
import org.redress.removal.bulk.Wish;

/**
 * What a form asks to be done to the chosen lines, as it was sent.
 *
 * @param what {@code assign}, {@code send}, {@code set_aside} or {@code bring_back}
 * @param lines the boxes that were ticked
 * @param to a colleague's id
 * @param hours for how many hours, when it sets aside
 * @param back the path of the list
 */
record Ordered(String what, List<String> lines, String to, String hours, String back) {
    private static final String LIST = "/desk?";

    /** The lines that are ours to read, once each. */
    List<Chosen> chosen() {
        return lines.stream().map(Chosen::parse).flatMap(Optional::stream).toList();
    }

    /** {@return the list to go back to, within the desk} */
    public String list() {
        return back.startsWith(LIST) && isAddress(back) ? back : "/desk";
    }

    private static boolean isAddress(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException crafted) {
            return false;
        }
    }

    /** @throws NotAcceptable when nothing was chosen, or what is to be done to it is unclear */
    Wish wish(Colleagues colleagues, Instant now) {
        if (chosen().isEmpty()) {
            throw new NotAcceptable("line", "Nothing was chosen. Go back and tick the lines first.");
        }
        BulkKind kind = kind();
        return switch (kind) {
            case ASSIGN -> new Wish(kind, colleague(colleagues), null);
            case SET_ASIDE -> new Wish(kind, null, now.plus(aside()));
            case SEND, BRING_BACK -> new Wish(kind, null, null);
        };
    }

    private BulkKind kind() {
        for (BulkKind kind : BulkKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(what)) {
                return kind;
            }
        }
        throw new NotAcceptable("what", "Choose what is to be done.");
    }

    private UUID colleague(Colleagues colleagues) {
        return colleagues.all().stream()
                .filter(each -> each.id().equals(to))
                .findFirst()
                .map(each -> UUID.fromString(each.id()))
                .orElseThrow(() -> new NotAcceptable("to", "Choose to whom."));
    }

    private Duration aside() {
        return For.named(hours).map(For::length).orElseThrow(() -> new NotAcceptable("hours", "Choose for how long."));
    }
}
