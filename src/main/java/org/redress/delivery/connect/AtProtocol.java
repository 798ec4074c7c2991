package org.redress.delivery.connect;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.redress.delivery.Json;
import org.redress.outside.Caller;
import org.redress.platform.connector.Account;
import org.redress.platform.connector.AtPlace;
import org.redress.platform.connector.ConnectorKind;

/**
 * {@code com.atproto.moderation.createReport} (https://docs.bsky.app/docs/api/com-atproto-moderation-create-report),
 * sent through the server of our account to the moderation service that {@code atproto-proxy} names
 * (https://atproto.com/specs/xrpc#service-proxying). Only moderators see a report and who made it. A record is named by
 * its address and its content's hash ({@code com.atproto.repo.strongRef}), so that an edit hides nothing.
 */
@ApplicationScoped
class AtProtocol implements Connector {
    private static final int LONGEST = 2_000;
    private static final String XRPC = "/xrpc/";
    private static final String REASONS = "tools.ozone.report.defs#";

    private final Service service;
    private final AtSessions sessions;

    AtProtocol(Service service, AtSessions sessions) {
        this.service = service;
        this.sessions = sessions;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.AT_PROTOCOL;
    }

    /** A subject in JSON, or why there is none. */
    private record Subject(String json, Optional<Told> refusal) {
        static Subject none(Told refusal) {
            return new Subject("", Optional.of(refusal));
        }
    }

    @Override
    public Told report(Account account, Report report, Instant now) throws IOException {
        Optional<AtPlace> place = AtPlace.of(report.address());
        if (place.isEmpty()) {
            return new Told.Refused(0, "the address is not one of an account or a post");
        }
        Subject subject = subject(account, place.get(), now);
        return subject.refusal().isPresent() ? subject.refusal().get() : file(account, report, subject.json(), now);
    }

    @Override
    public Told probe(Account account, Instant now) throws IOException {
        AtSessions.Asked asked = sessions.ask(
                account,
                now,
                token -> service.get(
                        account.place().base() + XRPC + "com.atproto.server.getSession",
                        Map.of(),
                        Service.bearer(token)));
        return answer(asked, now, reply -> new Told.Accepted(reply.status(), ""));
    }

    private Told file(Account account, Report report, String subject, Instant now) throws IOException {
        String body = new Json()
                .text("reasonType", REASONS + (report.synthetic() ? "reasonSexualDeepfake" : "reasonSexualNCII"))
                .text("reason", report.signed(LONGEST))
                .raw("subject", subject)
                .end();
        AtSessions.Asked asked = sessions.ask(account, now, token -> {
            Map<String, String> headers = Service.bearer(token);
            headers.put("atproto-proxy", account.place().labeler() + "#atproto_labeler");
            return service.post(account.place().base() + XRPC + "com.atproto.moderation.createReport", body, headers);
        });
        return answer(
                asked,
                now,
                reply -> Heard.in(reply)
                        .code("/id")
                        .<Told>map(number -> new Told.Accepted(reply.status(), number))
                        .orElseGet(() -> new Told.Refused(
                                reply.status(), "it gave no reference: look there before it is reported again")));
    }

    private Subject subject(Account account, AtPlace place, Instant now) throws IOException {
        if (place.isDid()) {
            return subject(account, place, place.who(), now);
        }
        AtSessions.Asked asked =
                query(account, "com.atproto.identity.resolveHandle", Map.of("handle", place.who()), now);
        Optional<String> did = Optional.ofNullable(asked.reply())
                .filter(reply -> reply.status() == 200)
                .flatMap(reply -> Heard.in(reply).code("/did"));
        return did.isPresent()
                ? subject(account, place, did.get(), now)
                : Subject.none(answer(asked, now, AtProtocol::nothingThere));
    }

    private Subject subject(Account account, AtPlace place, String did, Instant now) throws IOException {
        if (place.isAccount()) {
            return new Subject(
                    new Json()
                            .text("$type", "com.atproto.admin.defs#repoRef")
                            .text("did", did)
                            .end(),
                    Optional.empty());
        }
        AtSessions.Asked asked = query(
                account,
                "com.atproto.repo.getRecord",
                Map.of("repo", did, "collection", place.collection(), "rkey", place.key()),
                now);
        Optional<Heard> heard = Optional.ofNullable(asked.reply())
                .filter(reply -> reply.status() == 200)
                .map(Heard::in);
        Optional<String> uri = heard.flatMap(found -> found.text("/uri"));
        Optional<String> cid = heard.flatMap(found -> found.code("/cid"));
        return uri.isPresent() && cid.isPresent()
                ? new Subject(strongRef(uri.get(), cid.get()), Optional.empty())
                : Subject.none(answer(asked, now, AtProtocol::nothingThere));
    }

    private static String strongRef(String uri, String cid) {
        return new Json()
                .text("$type", "com.atproto.repo.strongRef")
                .text("uri", uri)
                .text("cid", cid)
                .end();
    }

    private AtSessions.Asked query(Account account, String method, Map<String, String> parameters, Instant now)
            throws IOException {
        return sessions.ask(
                account,
                now,
                token -> service.get(account.place().base() + XRPC + method, parameters, Service.bearer(token)));
    }

    private static Told nothingThere(Caller.Reply reply) {
        return new Told.Refused(reply.status(), "it finds nothing at this address: check whether it is gone");
    }

    /** What a success means, said by the caller; everything else is alike. */
    private interface Success {
        Told of(Caller.Reply reply);
    }

    private static Told answer(AtSessions.Asked asked, Instant now, Success success) {
        Caller.Reply reply = asked.reply();
        Told refusal = asked.refusal();
        if (reply == null) {
            return refusal == null ? new Told.Refused(0, "it was not asked") : refusal;
        }
        if (reply.status() == 200) {
            return success.of(reply);
        }
        String code = Heard.in(reply).code("/error").orElse("");
        return code.equals("RecordNotFound") ? nothingThere(reply) : Service.otherwise(reply, code, now);
    }
}
