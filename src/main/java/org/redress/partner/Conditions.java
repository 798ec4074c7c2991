package org.redress.partner;

import jakarta.ws.rs.HeaderParam;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.redress.web.problem.ProblemKind;

/** The two headers that every answer needs. */
public class Conditions {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @HeaderParam("If-Match")
    @Parameter(description = "The ETag of the state that you answer", required = true)
    @Nullable
    String ifMatch;

    @HeaderParam("Idempotency-Key")
    @Parameter(
            description = "Made by you, one for each answer; repeat it to learn what became of the first attempt",
            required = true,
            example = "8e03978e-40d5-43dd-bc93-6894a57f9324")
    @Nullable
    String idempotencyKey;

    /** {@return the same conditions, from elsewhere than headers} */
    public static Conditions of(String ifMatch, String idempotencyKey) {
        Conditions conditions = new Conditions();
        conditions.ifMatch = ifMatch;
        conditions.idempotencyKey = idempotencyKey;
        return conditions;
    }

    /**
     * {@return the key, bare or as the quoted string that the draft has}
     *
     * @throws ProblemException 400 without a usable one
     */
    public String key() {
        String key = idempotencyKey == null ? "" : idempotencyKey.strip().replaceAll("^\"(.*)\"$", "$1");
        if (!KEY.matcher(key).matches()) {
            throw new ProblemException(
                    key.isEmpty() ? ProblemKind.IDEMPOTENCY_KEY_MISSING : ProblemKind.IDEMPOTENCY_KEY_MALFORMED);
        }
        return key;
    }

    /** @throws ProblemException 428 without an {@code If-Match} */
    public void mustBePresent() {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(ProblemKind.IF_MATCH_MISSING);
        }
    }

    /** @throws ProblemException 412 unless one of the named states is the present one; weak tags and {@code *} never are */
    public void mustMatch(String etag) {
        boolean matches = ifMatch != null
                && Arrays.stream(ifMatch.split(","))
                        .anyMatch(named -> named.strip().equals(etag));
        if (!matches) {
            throw new ProblemException(ProblemKind.STALE);
        }
    }
}
