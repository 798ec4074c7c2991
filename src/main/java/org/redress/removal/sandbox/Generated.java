package org.redress.removal.sandbox;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Declaration;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.ReportedItem;

/** What stands in a generated request. Pure; nothing in it exists. */
record Generated(ReportedItem item, Set<Declaration> declared) {
    private static final int WAYS = 8;
    private static final int PDQ_HEX = 64;

    /** Eight PDQ hashes of 32 bytes, a SHA-256 and an MD5. */
    static final int PICTURE_BYTES = WAYS * 32 + 32 + 16;

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

    /** {@return the line that a device would send of a picture, from random bytes: hashes of nothing that exists} */
    static Generated picture(byte[] random) {
        String hex = HexFormat.of().formatHex(random);
        StringBuilder turned = new StringBuilder();
        for (int way = 0; way < WAYS; way++) {
            turned.append(way == 0 ? "" : ",").append(hex, way * PDQ_HEX, (way + 1) * PDQ_HEX);
        }
        int after = WAYS * PDQ_HEX;
        String line = "picture 90 " + hex.substring(after, after + 64) + " " + hex.substring(after + 64, after + 96)
                + " " + turned;
        return new Generated(item(ItemKind.FINGERPRINT, line, Made.REAL, null), WHOLE);
    }

    private static ReportedItem item(ItemKind kind, String typed, Made made, @Nullable UUID tool) {
        return new ReportedItem(kind, typed, made, tool, true);
    }
}
