package org.redress.delivery.connect;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.redress.delivery.Json;
import org.redress.outside.Caller;
import org.redress.platform.connector.Account;

/**
 * Sessions at servers of the AT Protocol ({@code com.atproto.server.createSession} and {@code refreshSession}), one an
 * account and node, kept in memory alone: opening one is limited to a few hundred a day, so it is refreshed while it can.
 */
@ApplicationScoped
class AtSessions {
    private static final String SERVER = "/xrpc/com.atproto.server.";
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORISED = 401;

    private final Service service;
    private final Map<Account, Session> open = new ConcurrentHashMap<>();

    AtSessions(Service service) {
        this.service = service;
    }

    private record Session(String access, String refresh) {
        @Override
        public String toString() {
            return "Session";
        }
    }

    /** One call with an access token. */
    interface Use {
        Caller.Reply with(String access) throws IOException;
    }

    /** The answer, or why there is no session to ask in. */
    record Asked(Caller.@Nullable Reply reply, @Nullable Told refusal) {}

    /** Asks in a session; an expired one is refreshed, or opened anew, once. */
    Asked ask(Account account, Instant now, Use use) throws IOException {
        Session session = open.get(account);
        if (session == null) {
            return opened(account, now, use);
        }
        Caller.Reply reply = use.with(session.access());
        if (!isExpired(reply)) {
            return new Asked(reply, null);
        }
        open.remove(account, session);
        Caller.Reply fresh = service.post(
                account.place().base() + SERVER + "refreshSession", null, Service.bearer(session.refresh()));
        Optional<Session> next = kept(account, fresh);
        return next.isPresent() ? new Asked(use.with(next.get().access()), null) : opened(account, now, use);
    }

    private Asked opened(Account account, Instant now, Use use) throws IOException {
        String body = new Json()
                .text("identifier", account.place().account())
                .text("password", account.secret())
                .end();
        Caller.Reply reply = service.post(
                account.place().base() + SERVER + "createSession", body, Map.of("Accept", "application/json"));
        Optional<Session> session = kept(account, reply);
        return session.isPresent()
                ? new Asked(use.with(session.get().access()), null)
                : new Asked(null, refusal(reply, now));
    }

    /** AccountTakedown and AuthFactorTokenRequired come with 400 or 401: both say that the account is of no use. */
    private static Told refusal(Caller.Reply reply, Instant now) {
        String code = Heard.in(reply).code("/error").orElse("");
        return reply.status() == BAD_REQUEST || reply.status() == UNAUTHORISED || reply.status() == 200
                ? new Told.Refused(
                        reply.status(),
                        "it does not let our account sign in" + (code.isEmpty() ? "" : " (" + code + ")"))
                : Service.otherwise(reply, code, now);
    }

    private Optional<Session> kept(Account account, Caller.Reply reply) {
        if (reply.status() != 200) {
            return Optional.empty();
        }
        Heard heard = Heard.in(reply);
        Optional<Session> session = heard.text("/accessJwt")
                .flatMap(access -> heard.text("/refreshJwt").map(refresh -> new Session(access, refresh)));
        session.ifPresent(kept -> open.put(account, kept));
        return session;
    }

    /** The reference server answers 400 with ExpiredToken, others 401. */
    private static boolean isExpired(Caller.Reply reply) {
        return reply.status() == UNAUTHORISED
                || (reply.status() == BAD_REQUEST
                        && Heard.in(reply).code("/error").orElse("").matches("ExpiredToken|InvalidToken"));
    }
}
