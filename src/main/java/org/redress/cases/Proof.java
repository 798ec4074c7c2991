package org.redress.cases;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed receipt: that this organisation received something at this time, and not what. The signature is Ed25519 over
 * {@code redress-proof-1}, organisation, time and number, each followed by a line feed, in UTF-8.
 *
 * @param organisation who received it
 * @param received to the second, UTC
 * @param number tells one receipt from another; leads to no case without the organisation's secret
 * @param signature 64 bytes
 */
public record Proof(String organisation, Instant received, String number, byte[] signature) {
    private static final Pattern WRITTEN = Pattern.compile(
            "Organisation:([^\\n]+)\\n\\s*Received:([^\\n]+)\\n\\s*Number:([^\\n]+)\\n\\s*Signature:([A-Za-z0-9+/=\\s]+)");

    /** {@return the bytes that are signed} */
    static byte[] signed(String organisation, Instant received, String number) {
        String lines = String.join("\n", "redress-proof-1", organisation, received.toString(), number, "");
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    byte[] signed() {
        return signed(organisation, received, number);
    }

    /** As the person keeps it and shows it. */
    public String text() {
        return """
                Organisation: %s
                Received: %s
                Number: %s
                Signature: %s
                """.formatted(organisation, received, number, Base64.getEncoder().encodeToString(signature));
    }

    /** Reads what somebody pasted, with any spaces and line ends; empty when it is not the text of a receipt. */
    public static Optional<Proof> parse(String pasted) {
        Matcher found = WRITTEN.matcher(pasted.replace("\r", ""));
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            byte[] signature = Base64.getMimeDecoder().decode(found.group(4));
            return Optional.of(new Proof(
                    found.group(1).strip(),
                    Instant.parse(found.group(2).strip()),
                    found.group(3).strip(),
                    signature));
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Proof proof
                && Arrays.equals(signed(), proof.signed())
                && Arrays.equals(signature, proof.signature);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signature);
    }
}
