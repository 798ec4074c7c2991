package org.redress.desk.directory;

import java.util.List;
import java.util.TreeSet;
import org.redress.desk.Words;
import org.redress.platform.Platform;

/** One platform of the directory. */
record PlatformLine(
        String name,
        String operator,
        String kind,
        String channel,
        String mail,
        String form,
        List<String> hosts,
        String note,
        String confidence,
        String checked) {
    static PlatformLine of(Platform platform) {
        return new PlatformLine(
                platform.name(),
                platform.operator().orElse(""),
                Words.of(platform.kind().name()),
                Words.of(platform.channel().name()),
                platform.reportMail().orElse(""),
                platform.reportUrl().orElse(""),
                List.copyOf(new TreeSet<>(platform.hosts())),
                platform.contact().note(),
                Words.of(platform.contact().confidence().name()),
                platform.contact().checkedOn().toString());
    }
}
