package org.redress.desk.platforms;

import java.util.Map;
import org.redress.desk.TimeWords;
import org.redress.platform.Platform;
import org.redress.platform.PlatformFields;

/**
 * One platform, whole.
 *
 * @param fields what it says now, by field
 * @param retired since when, or empty
 * @param connected whether it fetches through the API
 */
record PlatformView(PlatformLine line, String note, Map<String, String> fields, String retired, boolean connected) {
    static PlatformView of(Platform platform) {
        return new PlatformView(
                PlatformLine.of(platform),
                platform.contact().note(),
                PlatformFields.of(platform),
                TimeWords.day(platform.retiredAt().orElse(null)),
                platform.clientId().isPresent());
    }
}
