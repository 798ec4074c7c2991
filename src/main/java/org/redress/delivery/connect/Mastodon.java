package org.redress.delivery.connect;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.outside.Caller;
import org.redress.platform.WebAddress;
import org.redress.platform.connector.Account;
import org.redress.platform.connector.ConnectorKind;

/**
 * {@code POST /api/v1/reports} of Mastodon 4.2 and later (https://docs.joinmastodon.org/methods/reports/), category
 * {@code legal}. The post is looked up first (https://docs.joinmastodon.org/methods/search/); the token needs the
 * scopes {@code read:search} and {@code write:reports}. A search may find another post that quotes the address: only
 * the post at this very address is reported.
 */
@ApplicationScoped
class Mastodon implements Connector {
    private static final int LONGEST = 1_000;

    private final Service service;

    Mastodon(Service service) {
        this.service = service;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.MASTODON;
    }

    /** @param status empty when the address is an account */
    private record Found(String account, String status, boolean elsewhere) {}

    @Override
    public Told report(Account account, Report report, Instant now) throws IOException {
        Caller.Reply search = service.get(
                account.place().base() + "/api/v2/search",
                Map.of("q", report.address().normal(), "resolve", "true", "limit", "1"),
                Service.bearer(account.secret()));
        if (search.status() != 200) {
            return Service.otherwise(search, "", now);
        }
        Optional<Found> found = found(Heard.in(search), report.address());
        if (found.isEmpty()) {
            return new Told.Refused(search.status(), "it finds nothing at this address: check whether it is gone");
        }
        if (found.get().elsewhere() && !account.place().own()) {
            return new Told.Refused(search.status(), "the post belongs to another server");
        }
        return file(account, report, found.get(), now);
    }

    /** Any token may ask this of itself, whatever its scopes. */
    @Override
    public Told probe(Account account, Instant now) throws IOException {
        Caller.Reply reply = service.get(
                account.place().base() + "/api/v1/apps/verify_credentials", Map.of(), Service.bearer(account.secret()));
        return reply.status() == 200 ? new Told.Accepted(reply.status(), "") : Service.otherwise(reply, "", now);
    }

    private Told file(Account account, Report report, Found found, Instant now) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("account_id", found.account());
        if (!found.status().isEmpty()) {
            fields.put("status_ids[]", found.status());
        }
        fields.put("category", "legal");
        fields.put("forward", Boolean.toString(found.elsewhere()));
        fields.put("comment", report.signed(LONGEST));
        Caller.Reply reply =
                service.postForm(account.place().base() + "/api/v1/reports", fields, Service.bearer(account.secret()));
        if (reply.status() != 200) {
            return Service.otherwise(reply, "", now);
        }
        return Heard.in(reply)
                .code("/id")
                .<Told>map(number -> new Told.Accepted(reply.status(), number))
                .orElseGet(() -> new Told.Refused(
                        reply.status(), "it gave no reference: look there before it is reported again"));
    }

    /** An account of the asked server has no host in its name ({@code acct}). */
    private static Optional<Found> found(Heard heard, WebAddress address) {
        if (isAt(heard, "/statuses/0", address)) {
            return heard.code("/statuses/0/id")
                    .flatMap(status -> heard.code("/statuses/0/account/id")
                            .map(id -> new Found(id, status, elsewhere(heard, "/statuses/0/account/acct"))));
        }
        if (isAt(heard, "/accounts/0", address)) {
            return heard.code("/accounts/0/id").map(id -> new Found(id, "", elsewhere(heard, "/accounts/0/acct")));
        }
        return Optional.empty();
    }

    private static boolean elsewhere(Heard heard, String name) {
        return heard.text(name).orElse("@").contains("@");
    }

    private static boolean isAt(Heard heard, String what, WebAddress address) {
        return Stream.of("/url", "/uri")
                .flatMap(name -> heard.text(what + name).stream())
                .flatMap(text -> WebAddress.parse(text).stream())
                .anyMatch(found -> plain(found).equals(plain(address)));
    }

    private static String plain(WebAddress address) {
        return address.host() + address.rest().replaceAll("[?#].*$", "").replaceAll("/+$", "");
    }
}
