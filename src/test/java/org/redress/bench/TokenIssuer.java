package org.redress.bench;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands where Keycloak stands: serves a key set, so that the portal verifies each token's signature, age and audience
 * by the very code that it uses in production, and makes tokens that look as Keycloak's do.
 */
public final class TokenIssuer implements QuarkusTestResourceLifecycleManager {
    static final String KEY = "bench.signing-key";
    private static final String KEY_ID = "bench";
    private static final int RSA_BITS = 2048;

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(RSA_BITS);
            KeyPair pair = keys.generateKeyPair();
            byte[] set = keySet((RSAPublicKey) pair.getPublic()).getBytes(StandardCharsets.UTF_8);
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/certs", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, set.length);
                exchange.getResponseBody().write(set);
                exchange.close();
            });
            started.start();
            server = started;
            return Map.of(
                    "quarkus.oidc.partner.auth-server-url",
                    "http://127.0.0.1:" + started.getAddress().getPort(),
                    KEY,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException("no key set", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key", e);
        }
    }

    private static String keySet(RSAPublicKey key) {
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}
                """.formatted(
                        KEY_ID,
                        base64(key.getModulus().toByteArray()),
                        base64(key.getPublicExponent().toByteArray()));
    }

    private static String base64(byte[] number) {
        int from = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(number, from, number.length));
    }

    /** {@return what to send as {@code Authorization}; good for an hour} */
    static String bearer(String signingKey, String platform, String... scopes) {
        return "Bearer "
                + Jwt.issuer("bench")
                        .audience("redress-api")
                        .subject("service-account-" + platform)
                        .claim("azp", "bench-" + platform)
                        .claim("platform_id", platform)
                        .claim("scope", String.join(" ", scopes))
                        .expiresIn(Duration.ofHours(1))
                        .jws()
                        .keyId(KEY_ID)
                        .sign(key(signingKey));
    }

    private static PrivateKey key(String encoded) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key", e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
