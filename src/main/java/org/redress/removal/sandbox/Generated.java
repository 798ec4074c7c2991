package org.redress.removal.sandbox;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Declaration;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.ReportedItem;

/** What stands in a generated request. Pure; nothing in it exists. */
record Generated(ReportedItem item, Set<Declaration> declared) {
    private static final Set<Declaration> WHOLE = EnumSet.complementOf(EnumSet.of(Declaration.OWN_SIGNATURE));

    /**
     * @param host one of the platform's
     * @param word tells it from others
     * @param tool the AI tool of a deepfake, if the directory has any
     */
    static Generated of(SandboxKind kind, String host, String word, @Nullable UUID tool) {
        String address = "https://" + host + "/sandbox/" + word;
        return switch (kind) {
            case PLAIN, RE_UPLOAD -> new Generated(item(ItemKind.WEB_ADDRESS, address, Made.REAL, null), WHOLE);
            case ACCOUNT ->
                new Generated(
                        item(ItemKind.PLACE, "The account @sandbox-" + word + ", all its pictures", Made.UNSURE, null),
                        WHOLE);
            case IN_WORDS ->
                new Generated(
                        item(
                                ItemKind.PLACE,
                                "In the app: the group \"Sandbox " + word + "\", the picture pinned on top",
                                Made.REAL,
                                null),
                        WHOLE);
            case INCOMPLETE ->
                new Generated(
                        item(ItemKind.WEB_ADDRESS, address, Made.UNSURE, null),
                        EnumSet.of(Declaration.INTIMATE, Declaration.ORGANISATION_SIGNS));
            case DEEPFAKE -> new Generated(item(ItemKind.WEB_ADDRESS, address, Made.SYNTHETIC, tool), WHOLE);
        };
    }

    private static ReportedItem item(ItemKind kind, String typed, Made made, @Nullable UUID tool) {
        return new ReportedItem(kind, typed, made, tool, true);
    }
}
