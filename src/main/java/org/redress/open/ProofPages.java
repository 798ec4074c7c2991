package org.redress.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Proof;
import org.redress.cases.Proofs;
import org.redress.web.Answered;
import org.redress.web.Languages;
import org.redress.web.Texts;

/** Where anybody checks a receipt, without learning what was reported or whether it still exists. */
@Path("/proof")
@PermitAll
@Produces(Answered.HTML)
public class ProofPages {
    private static final int LONGEST = 2_000;
    /** The fixed beginning of an Ed25519 public key in DER (RFC 8410, section 4). */
    private static final String DER_PREFIX = "302a300506032b6570032100";

    @Inject
    Proofs proofs;

    @Inject
    Languages languages;

    @CheckedTemplate(basePath = "open", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckProof(String typed, @Nullable Proof genuine, Map<String, String> wrong) implements TemplateInstance {}

    @GET
    public Response ask() {
        return Answered.page(new CheckProof("", null, Map.of()));
    }

    /** Changes nothing, so that it answers the page at once. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(
            @FormParam("text") @Nullable String text, @FormParam(Languages.FIELD) @Nullable String language) {
        String typed = text == null ? "" : text;
        if (languages.choose(language)) {
            return Answered.page(new CheckProof(typed, null, Map.of()));
        }
        Optional<Proof> read = typed.length() > LONGEST ? Optional.empty() : Proof.parse(typed);
        Optional<Proof> genuine = read.filter(proofs::isGenuine);
        if (genuine.isPresent()) {
            return Answered.page(new CheckProof(typed, genuine.get(), Map.of()));
        }
        String wrong = read.isPresent() ? "check_proof_changed" : "check_proof_unreadable";
        return Answered.wrong(new CheckProof(typed, null, Map.of("text", Texts.text(languages.tag(), wrong))));
    }

    /** The public key in PEM, for whoever checks without us. */
    @GET
    @Path("key")
    @Produces("application/x-pem-file")
    public Response key() {
        return proofs.publicKey()
                .map(key -> Response.ok(pem(key)).build())
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    private static String pem(byte[] key) {
        byte[] der = HexFormat.of().parseHex(DER_PREFIX + HexFormat.of().formatHex(key));
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
