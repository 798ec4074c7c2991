package org.redress.delivery.connect;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.redress.delivery.RetryAfter;
import org.redress.outside.Caller;
import org.redress.outside.PublicResolver;

/** Calls services and tells the answers that all of them have in common apart. */
@ApplicationScoped
class Service {
    private static final int TOO_MANY = 429;
    private static final int ERROR = 500;
    private static final Duration UNSAID = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Caller caller;

    @Inject
    Service(
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean allowPrivate,
            @ConfigProperty(name = "redress.delivery.webhook-patience", defaultValue = "PT15S") Duration patience) {
        this.caller = new Caller(
                new PublicResolver(SystemDefaultDnsResolver.INSTANCE, allowPrivate), patience, "Redress-Report/1");
    }

    Caller.Reply get(String address, Map<String, String> query, Map<String, String> headers) throws IOException {
        String full = query.isEmpty() ? address : address + "?" + form(query);
        return caller.call(new Caller.Call("GET", URI.create(full), headers, null, ""));
    }

    Caller.Reply post(String address, @Nullable String json, Map<String, String> headers) throws IOException {
        return caller.call(new Caller.Call("POST", URI.create(address), headers, json, "application/json"));
    }

    Caller.Reply postForm(String address, Map<String, String> fields, Map<String, String> headers) throws IOException {
        return caller.call(new Caller.Call(
                "POST", URI.create(address), headers, form(fields), "application/x-www-form-urlencoded"));
    }

    static Map<String, String> bearer(String token) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + token);
        headers.put("Accept", "application/json");
        return headers;
    }

    /** {@return what an answer means that is neither a success nor one of the service's own}. */
    static Told otherwise(Caller.Reply reply, String code, Instant now) {
        int status = reply.status();
        if (status == TOO_MANY || status >= ERROR) {
            return new Told.Later(status, "answered " + status, wait(reply, now));
        }
        if (status == 401 || status == 403) {
            return new Told.Refused(status, "it does not let our account report" + code(code));
        }
        return new Told.Refused(status, "it does not take this report, answered " + status + code(code));
    }

    private static String code(String code) {
        return code.isEmpty() ? "" : " (" + code + ")";
    }

    /** Retry-After of RFC 9110; {@code ratelimit-reset} in seconds of the epoch; {@code x-ratelimit-reset}, an instant. */
    private static Duration wait(Caller.Reply reply, Instant now) {
        Optional<Duration> asked = reply.header("retry-after").flatMap(said -> RetryAfter.parse(said, now));
        Optional<Duration> reset = reply.header("ratelimit-reset")
                .or(() -> reply.header("x-ratelimit-reset"))
                .flatMap(Service::instant)
                .map(at -> Duration.between(now, at))
                .filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST) <= 0);
        return asked.or(() -> reply.status() == TOO_MANY ? reset : Optional.empty())
                .orElse(reply.status() == TOO_MANY ? UNSAID : Duration.ZERO);
    }

    private static Optional<Instant> instant(String said) {
        try {
            return Optional.of(
                    said.matches("[0-9]{1,12}") ? Instant.ofEpochSecond(Long.parseLong(said)) : Instant.parse(said));
        } catch (DateTimeException e) {
            // What nobody can read is as good as nothing.
            return Optional.empty();
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    void stop(@Observes ShutdownEvent stopping) throws IOException {
        caller.close();
    }
}
