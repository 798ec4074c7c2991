package org.redress.desk.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.redress.NotAcceptable;

/**
 * Reads public keys as people paste them: a JSON Web Key Set or one key of it (RFC 7517), or a public key in PEM form
 * (RFC 7468). What comes out is a set of signature keys, each with its use and algorithm.
 */
final class PastedKeys {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int LEAST_BITS = 2048;
    private static final int MOST = 10;
    private static final int LONGEST = 20_000;
    private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi", "k");
    private static final Map<String, String> OF_CURVE = Map.of("P-256", "ES256", "P-384", "ES384", "P-521", "ES512");
    private static final Map<Integer, String> CURVE_OF_BITS = Map.of(256, "P-256", 384, "P-384", 521, "P-521");

    private PastedKeys() {}

    /** @throws NotAcceptable naming the field {@code keys}, and what to paste instead */
    static String read(String pasted) {
        if (pasted.length() > LONGEST) {
            throw wrong("This is too long for public keys: at most " + LONGEST + " characters.");
        }
        if (pasted.isEmpty()) {
            throw wrong("Paste its public key: a JWKS, or the lines from BEGIN PUBLIC KEY to END PUBLIC KEY.");
        }
        if (pasted.contains("PRIVATE KEY")) {
            throw leaked();
        }
        ArrayNode keys = JSON.createArrayNode();
        JsonNode found = pasted.startsWith("-----") ? pem(pasted) : json(pasted);
        if (found.has("keys")) {
            found.path("keys").forEach(keys::add);
        } else {
            keys.add(found);
        }
        if (keys.isEmpty() || keys.size() > MOST) {
            throw wrong("Paste at least one key, and at most " + MOST + ".");
        }
        keys.forEach(PastedKeys::check);
        return JSON.createObjectNode().set("keys", keys).toString();
    }

    private static JsonNode json(String pasted) {
        try {
            JsonNode found = JSON.readTree(pasted);
            if (found.isObject()) {
                return found;
            }
        } catch (JsonProcessingException e) {
            // Said below in words.
        }
        throw wrong("This is neither a JWKS nor a public key in PEM form. A JWKS begins with {\"keys\": [");
    }

    private static void check(JsonNode key) {
        if (!(key instanceof ObjectNode jwk)) {
            throw wrong("Each of the keys must be an object, as {\"kty\": \"EC\", ...}.");
        }
        if (PRIVATE.stream().anyMatch(jwk::has)) {
            throw leaked();
        }
        if (!jwk.path("use").asText("sig").equals("sig")) {
            throw wrong("One key is not for signatures: its \"use\" is not \"sig\".");
        }
        String usual =
                switch (jwk.path("kty").asText()) {
                    case "RSA" -> rsa(jwk);
                    case "EC" -> ec(jwk);
                    default -> throw wrong("Only RSA keys and EC keys of P-256, P-384 or P-521 are taken.");
                };
        jwk.put("use", "sig");
        jwk.put("alg", jwk.path("alg").asText(usual));
    }

    private static String rsa(ObjectNode jwk) {
        if (number(jwk, "n").bitLength() < LEAST_BITS || number(jwk, "e").bitLength() < 2) {
            throw wrong("One RSA key is shorter than " + LEAST_BITS + " bits, or not whole.");
        }
        return "RS256";
    }

    private static String ec(ObjectNode jwk) {
        String algorithm = OF_CURVE.get(jwk.path("crv").asText());
        if (algorithm == null
                || number(jwk, "x").signum() == 0
                || number(jwk, "y").signum() == 0) {
            throw wrong("One EC key is not whole, or of another curve than P-256, P-384 and P-521.");
        }
        return algorithm;
    }

    private static BigInteger number(ObjectNode jwk, String member) {
        try {
            return new BigInteger(
                    1, Base64.getUrlDecoder().decode(jwk.path(member).asText()));
        } catch (IllegalArgumentException e) {
            throw wrong("The member \"" + member + "\" of one key is not base64url.");
        }
    }

    private static ObjectNode pem(String pasted) {
        String body = pasted.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        for (String kind : List.of("RSA", "EC")) {
            try {
                byte[] der = Base64.getDecoder().decode(body);
                return jwk(KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(der)));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                // Perhaps the other kind.
            }
        }
        throw wrong("This is not a public key. The lines must run from BEGIN PUBLIC KEY to END PUBLIC KEY;"
                + " openssl pkey -in private.pem -pubout prints them.");
    }

    private static ObjectNode jwk(PublicKey key) {
        ObjectNode jwk = JSON.createObjectNode();
        if (key instanceof RSAPublicKey rsa) {
            return jwk.put("kty", "RSA")
                    .put("n", base64(rsa.getModulus(), 0))
                    .put("e", base64(rsa.getPublicExponent(), 0));
        }
        ECPublicKey ec = (ECPublicKey) key;
        int bits = ec.getParams().getCurve().getField().getFieldSize();
        int bytes = (bits + 7) / 8;
        return jwk.put("kty", "EC")
                .put("crv", CURVE_OF_BITS.getOrDefault(bits, "?"))
                .put("x", base64(ec.getW().getAffineX(), bytes))
                .put("y", base64(ec.getW().getAffineY(), bytes));
    }

    /** @param least bytes, filled up with zeros in front */
    private static String base64(BigInteger number, int least) {
        byte[] signed = number.toByteArray();
        int from = signed.length > 1 && signed[0] == 0 ? 1 : 0;
        int length = Math.max(least, signed.length - from);
        byte[] bytes = new byte[length];
        System.arraycopy(signed, from, bytes, length - (signed.length - from), signed.length - from);
        return BASE64.encodeToString(bytes);
    }

    private static NotAcceptable leaked() {
        return wrong(
                "This holds a private key. It was not kept, but think of it as lost: the platform makes a new pair,"
                        + " and sends the public key only.");
    }

    private static NotAcceptable wrong(String words) {
        return new NotAcceptable("keys", words);
    }
}
