package org.redress.partner.page;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.delivery.Postman;
import org.redress.removal.RemovalRequest;
import org.redress.support.TestMail;
import org.redress.support.Walk;

/** Requests that went out by letter, and the links in those letters. */
@ApplicationScoped
class Lettered {
    static final String ADDRESS = "https://www.dropbox.com/s/answer-page-";
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:8080(/answer/[\\w-]+)");

    @Inject
    Walk walk;

    @Inject
    Postman postman;

    /** A request to a platform that is only written to, and taken by its mail server. */
    RemovalRequest request() {
        TestMail.empty();
        RemovalRequest request = walk.sent(ADDRESS + UUID.randomUUID());
        postman.sendDue(walk.now());
        return walk.request(request.id());
    }

    /** {@return the path of the link in the newest letter about a request} */
    String link(RemovalRequest request) {
        String letter = Arrays.stream(TestMail.received())
                .map(Lettered::text)
                .filter(text -> text.contains("Request: " + request.id()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        Matcher link = LINK.matcher(letter);
        if (!link.find()) {
            throw new AssertionError("no link in " + letter);
        }
        return link.group(1);
    }

    private static String text(MimeMessage letter) {
        return GreenMailUtil.getWholeMessage(letter).replace("=\r\n", "");
    }
}
