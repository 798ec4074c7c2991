package org.redress.fingerprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the person's device measured of one file: a line of a form, {@code picture 88 <sha256> <md5> <pdq>,<seven more>}
 * or {@code video - <sha256> <md5> -}. Of a picture with too little to see there is no PDQ.
 *
 * @param quality 0 to 100; null for a video
 * @param hashes the picture as it is and turned and mirrored in the seven other ways, or none
 */
public record Measured(Medium medium, @Nullable Integer quality, String sha256, String md5, List<PdqHash> hashes) {
    /** What was measured. */
    public enum Medium {
        PICTURE,
        VIDEO
    }

    /** How many hashes a picture has. */
    static final int WAYS = 8;

    private static final Pattern LINE = Pattern.compile(
            "(picture|video) (-|\\d{1,3}) ([0-9a-f]{64}) ([0-9a-f]{32}) (-|[0-9a-f]{64}(?:,[0-9a-f]{64}){7})");

    /** {@return what the line says; empty when it says anything else or contradicts itself} */
    public static Optional<Measured> parse(String line) {
        Matcher found = LINE.matcher(line.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        Integer quality = found.group(2).equals("-") ? null : Integer.valueOf(found.group(2));
        Medium medium = found.group(1).equals("picture") ? Medium.PICTURE : Medium.VIDEO;
        Measured measured = new Measured(medium, quality, found.group(3), found.group(4), hashes(found.group(5)));
        return measured.isSound() ? Optional.of(measured) : Optional.empty();
    }

    private static List<PdqHash> hashes(String written) {
        List<PdqHash> hashes = new ArrayList<>();
        if (!written.equals("-")) {
            for (String each : written.split(",")) {
                hashes.add(new PdqHash(each));
            }
        }
        return List.copyOf(hashes);
    }

    private boolean isSound() {
        if (medium == Medium.VIDEO || quality == null) {
            return medium == Medium.VIDEO && quality == null && hashes.isEmpty();
        }
        return quality <= 100 && (quality >= Pdq.LEAST_QUALITY) == !hashes.isEmpty();
    }
}
