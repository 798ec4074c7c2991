package org.redress.loop;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.support.TestMail;

/** The links in the letters that arrived at a platform's mail server. */
final class LetterLinks {
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:8080(/answer/[\\w-]+)");

    private LetterLinks() {}

    /** {@return the path by which the platform answers about this request} */
    static String about(UUID requestId) {
        return Arrays.stream(TestMail.received())
                .map(letter -> GreenMailUtil.getWholeMessage(letter).replace("=\r\n", ""))
                .filter(letter -> letter.contains("Request: " + requestId))
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .findFirst()
                .orElseThrow();
    }
}
