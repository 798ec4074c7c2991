package org.redress.delivery.connect;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.redress.delivery.Json;
import org.redress.outside.Caller;
import org.redress.platform.connector.Account;
import org.redress.platform.connector.ConnectorKind;

/**
 * Cloudflare's abuse reports API, report type {@code abuse_ncsei}: "non-consensual sharing of explicit images"
 * (https://developers.cloudflare.com/api/resources/abuse_reports/methods/create/). Cloudflare is mostly a network in
 * front of the host: what it takes was received by Cloudflare alone. It passes each such report on to the host, which
 * the API offers no way to refuse: it does so without saying who reports, the words do not say it either, and the owner
 * of the site is not notified.
 */
@ApplicationScoped
class Cloudflare implements Connector {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_COMPANY = 100;

    private final Service service;

    Cloudflare(Service service) {
        this.service = service;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.CLOUDFLARE;
    }

    @Override
    public Told report(Account account, Report report, Instant now) throws IOException {
        Caller.Reply reply =
                service.post(reports(account) + "/abuse_ncsei", body(report), Service.bearer(account.secret()));
        if (reply.status() != 200) {
            return Service.otherwise(reply, code(reply), now);
        }
        Heard heard = Heard.in(reply);
        Optional<String> reference = heard.code("/abuse_rand").or(() -> heard.code("/result/abuse_rand"));
        return reference
                .<Told>map(number -> new Told.Accepted(reply.status(), number))
                .orElseGet(() -> new Told.Refused(
                        reply.status(), "it gave no reference: look there before it is reported again"));
    }

    /** Reading the list needs the same permission and the same entitlement of the account as reporting. */
    @Override
    public Told probe(Account account, Instant now) throws IOException {
        Caller.Reply reply = service.get(reports(account), Map.of("per_page", "1"), Service.bearer(account.secret()));
        return reply.status() == 200
                ? new Told.Accepted(reply.status(), "")
                : Service.otherwise(reply, code(reply), now);
    }

    private static String reports(Account account) {
        return account.place().base() + "/accounts/" + account.place().account() + "/abuse-reports";
    }

    /** {@code ncsei_subject_representation} asks whether who submits is the person shown: the organisation never is. */
    private static String body(Report report) {
        String name = report.from().name();
        return new Json()
                .text("act", "abuse_ncsei")
                .text("urls", report.address().normal())
                .text("email", report.from().mail())
                .text("email2", report.from().mail())
                .text("name", name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .text("company", name.substring(0, Math.min(name.length(), LONGEST_COMPANY)))
                .text("comments", report.unsigned(LONGEST))
                .text("host_notification", "send-anon")
                .text("owner_notification", "none")
                .raw("ncsei_subject_representation", "false")
                .end();
    }

    private static String code(Caller.Reply reply) {
        return Heard.in(reply)
                .code("/errors/0/code")
                .map(code -> "error " + code)
                .orElse("");
    }
}
