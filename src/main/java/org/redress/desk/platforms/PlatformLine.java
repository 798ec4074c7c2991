package org.redress.desk.platforms;

import java.util.List;
import java.util.TreeSet;
import org.redress.desk.Words;
import org.redress.platform.Platform;

/** One platform of the directory. */
record PlatformLine(
        String slug,
        String name,
        String operator,
        boolean retired,
        String kind,
        String channel,
        String mail,
        String form,
        List<String> hosts,
        String confidence,
        String checked) {
    static PlatformLine of(Platform platform) {
        return new PlatformLine(
                platform.slug(),
                platform.name(),
                platform.operator().orElse(""),
                platform.retiredAt().isPresent(),
                Words.of(platform.kind().name()),
                Way.words(platform.channel()),
                platform.reportMail().orElse(""),
                platform.reportUrl().orElse(""),
                List.copyOf(new TreeSet<>(platform.hosts())),
                Words.of(platform.contact().confidence().name()),
                platform.contact().checkedOn().toString());
    }
}
